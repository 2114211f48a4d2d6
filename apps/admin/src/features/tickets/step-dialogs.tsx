import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useToast } from '../../components/use-toast.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { useRejectTicket, useReopenTicket } from './queries.ts'

interface StepDialogProps {
  ticket: Ticket
  opened: boolean
  onClose: () => void
  onReload: () => void
}

/** Rejecting needs a reason, which the reporter reads. */
export function RejectDialog({ ticket, opened, onClose, onReload }: StepDialogProps) {
  const { t } = useTranslation('tickets')
  const toast = useToast()
  const reject = useRejectTicket()
  return (
    <ReasonDialog
      draftKey={`ticket.${ticket.id}.reject`}
      opened={opened}
      onClose={onClose}
      title={t('reject.title')}
      text={ticket.reporterName ? t('reject.text', { name: ticket.reporterName }) : t('reject.textPlain')}
      label={t('reject.reason')}
      confirmLabel={t('reject.confirm')}
      danger
      isPending={reject.isPending}
      error={reject.error}
      onReload={onReload}
      onConfirm={(reason, forget) =>
        reject.mutate(
          { params: { path: { id: ticket.id } }, body: { reason } },
          {
            onSuccess: () => {
              forget()
              onClose()
              toast.done(t('done.reject'))
            },
          },
        )
      }
    />
  )
}

/** Reopening says why, so that the reporter understands what happens now. */
export function ReopenDialog({ ticket, opened, onClose, onReload }: StepDialogProps) {
  const { t } = useTranslation('tickets')
  const toast = useToast()
  const reopen = useReopenTicket()
  return (
    <ReasonDialog
      draftKey={`ticket.${ticket.id}.reopen`}
      opened={opened}
      onClose={onClose}
      title={t('reopen.title')}
      text={t('reopen.text')}
      label={t('reopen.reason')}
      confirmLabel={t('reopen.confirm')}
      isPending={reopen.isPending}
      error={reopen.error}
      onReload={onReload}
      onConfirm={(reason, forget) =>
        reopen.mutate(
          { params: { path: { id: ticket.id } }, body: { reason } },
          {
            onSuccess: () => {
              forget()
              onClose()
              toast.done(t('done.reopen'))
            },
          },
        )
      }
    />
  )
}
