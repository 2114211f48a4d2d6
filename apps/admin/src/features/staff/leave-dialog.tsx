import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { useLeave, type Colleague } from './queries.ts'
import classes from './staff.module.css'

/** Says what happens when somebody leaves, before it happens. */
export function LeaveDialog({ colleague, opened, onClose }: { colleague: Colleague; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['staff', 'common'])
  const leave = useLeave()
  const toast = useToast()
  const { id, openTickets, mine, account } = colleague
  const name = `${colleague.firstName} ${colleague.lastName}`
  const confirm = () =>
    leave.mutate(
      { params: { path: { id } } },
      {
        onSuccess: () => {
          toast.done(t('staff:leave.done', { name }))
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      opened={opened}
      onClose={() => {
        leave.reset()
        onClose()
      }}
      onConfirm={confirm}
      title={t('staff:leave.title', { name })}
      confirmLabel={t('staff:leave.confirm')}
      cancelLabel={t('common:cancel')}
      closeLabel={t('common:close')}
      busy={leave.isPending}
      danger
    >
      {mine ? <p className={classes.text}>{t('staff:leave.yourself')}</p> : null}
      <ul className={classes.happens}>
        <li>{t(account === 'active' ? 'staff:leave.account' : 'staff:leave.invitation')}</li>
        <li>{t('staff:leave.substitutions')}</li>
        <li>{openTickets > 0 ? t('staff:leave.tickets', { count: openTickets }) : t('staff:leave.noTickets')}</li>
        <li>{t('staff:leave.kept')}</li>
      </ul>
      <ProblemAlert error={leave.error} />
    </ConfirmDialog>
  )
}
