import { Button } from '@mantine/core'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { paths } from '../../lib/paths.ts'
import { useCheckProvider, useRemoveProvider, type IdentityProvider } from './queries.ts'
import classes from './single-sign-on.module.css'

/** What has to be entered at the provider, whether it answers, and its removal. */
export function ProviderSetup({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation('single-sign-on')
  const check = useCheckProvider()
  const [asked, setAsked] = useState(false)
  const params = { path: { id: provider.id } }
  return (
    <div className={classes.setup}>
      <span>{t('redirectUri')}</span>
      <code className={classes.address}>{provider.redirectUri}</code>
      <div className={classes.acts}>
        <Button variant="default" size="xs" loading={check.isPending} onClick={() => check.mutate({ params })}>
          {t('check')}
        </Button>
        <Button variant="subtle" color="red" size="xs" onClick={() => setAsked(true)}>
          {t('remove')}
        </Button>
        <span role="status">{check.data ? t(check.data.reachable ? 'reachable' : 'notReachable') : null}</span>
      </div>
      <ProblemAlert error={check.error} />
      <RemoveDialog provider={provider} opened={asked} onClose={() => setAsked(false)} />
    </div>
  )
}

function RemoveDialog({ provider, opened, onClose }: { provider: IdentityProvider; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['single-sign-on', 'common'])
  const navigate = useNavigate()
  const toast = useToast()
  const remove = useRemoveProvider()
  const confirm = () =>
    remove.mutate(
      { params: { path: { id: provider.id } } },
      {
        onSuccess: () => {
          toast.done(t('single-sign-on:removed'))
          void navigate(paths.providers, { replace: true })
        },
      },
    )
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      onConfirm={confirm}
      title={t('single-sign-on:removeTitle', { name: provider.name })}
      confirmLabel={t('single-sign-on:remove')}
      cancelLabel={t('common:cancel')}
      closeLabel={t('common:close')}
      danger
      busy={remove.isPending}
    >
      <p>{t('single-sign-on:removeText', { count: provider.accounts })}</p>
      <ProblemAlert error={remove.error} />
    </ConfirmDialog>
  )
}
