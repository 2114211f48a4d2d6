import { Button } from '@mantine/core'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { paths } from '../../lib/paths.ts'
import { useDeleteRole, type Role } from './queries.ts'
import classes from './roles.module.css'

/** Below the form: a copy of the role, and its end where nobody has it. */
export function DeleteRole({ role }: { role: Role }) {
  const { t } = useTranslation(['roles', 'common'])
  const [asked, setAsked] = useState(false)
  const remove = useDeleteRole()
  const navigate = useNavigate()
  const toast = useToast()
  const confirm = () =>
    remove.mutate(
      { params: { path: { id: role.id } } },
      {
        onSuccess: () => {
          toast.done(t('roles:deleted', { name: role.name }))
          void navigate(paths.roles, { replace: true })
        },
      },
    )
  return (
    <div className={classes.more}>
      <Button component={Link} to={paths.newRole(role.id)} variant="default">
        {t('roles:copy')}
      </Button>
      {role.actions.includes('delete') ? (
        <Button variant="subtle" onClick={() => setAsked(true)}>
          {t('roles:delete')}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t('roles:deleteTitle', { name: role.name })}
        confirmLabel={t('roles:delete')}
        cancelLabel={t('common:cancel')}
        closeLabel={t('common:close')}
        busy={remove.isPending}
        danger
      >
        <p>{t('roles:deleteText')}</p>
        <ProblemAlert error={remove.error} />
      </ConfirmDialog>
    </div>
  )
}
