import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useToast } from '../../components/use-toast.ts'
import { type Registration, useDeclineTenant } from './queries.ts'

interface DeclineDialogProps {
  registration: Registration
  opened: boolean
  onClose: () => void
}

/** The owner reads why. */
export function DeclineDialog({ registration: { id, name, ownerName }, opened, onClose }: DeclineDialogProps) {
  const { t } = useTranslation('tenant-registrations', { keyPrefix: 'decline' })
  const toast = useToast()
  const decline = useDeclineTenant()
  return (
    <ReasonDialog
      draftKey={`tenant-registration.${id}.decline`}
      opened={opened}
      onClose={onClose}
      title={t('title', { name })}
      text={t('text', { owner: ownerName })}
      label={t('label')}
      confirmLabel={t('act')}
      danger
      isPending={decline.isPending}
      error={decline.error}
      onConfirm={(reason, forget) =>
        decline.mutate(
          { params: { path: { id } }, body: { reason } },
          {
            onSuccess: () => {
              forget()
              onClose()
              toast.done(t('done'))
            },
          },
        )
      }
    />
  )
}
