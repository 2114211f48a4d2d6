import { Button } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { FormFooter } from '@treppenhaus/ui/form-footer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../components/sheet.tsx'
import { MessageForm } from './message-form.tsx'
import { useReply } from './queries.ts'

/** Under the thumb on the ticket page: write to the property manager. */
export function MessageBar({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation('tickets', { keyPrefix: 'message' })
  const [open, setOpen] = useState(false)
  const reply = useReply()
  return (
    <FormFooter>
      <Button variant="default" fullWidth leftSection={<IconMessagePlus aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('write')}
      </Button>
      <Sheet opened={open} onClose={() => setOpen(false)} title={t('title')}>
        <MessageForm
          ticketId={ticketId}
          purpose="reply"
          label={t('label')}
          sendLabel={t('send')}
          focused
          send={reply}
          onSent={() => setOpen(false)}
        />
      </Sheet>
    </FormFooter>
  )
}
