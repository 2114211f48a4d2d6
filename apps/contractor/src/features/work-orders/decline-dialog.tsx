import { Textarea } from '@mantine/core'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../components/use-problem-text.ts'
import { useDecline } from './queries.ts'

interface DeclineDialogProps {
  orderId: string
  opened: boolean
  onClose: () => void
}

/** An order is declined with a reason; it cannot be taken back. */
export function DeclineDialog({ orderId, opened, onClose }: DeclineDialogProps) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'decline' })
  const { t: tCommon } = useTranslation('common')
  const problemText = useProblemText()
  const refusal = useDecline(orderId)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const confirm = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') refusal.decline(reason.trim(), onClose)
  }
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      onConfirm={confirm}
      title={t('title')}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      closeLabel={tCommon('close')}
      danger
      busy={refusal.isPending}
    >
      <Textarea
        label={t('reason')}
        description={t('hint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={missing && reason.trim() === '' ? t('missing') : undefined}
        maxLength={2000}
        autosize
        minRows={3}
        data-autofocus
      />
      {refusal.error ? <InlineError>{problemText(refusal.error)}</InlineError> : null}
    </ConfirmDialog>
  )
}
