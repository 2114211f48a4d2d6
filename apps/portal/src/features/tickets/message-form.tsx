import { Button, Textarea } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccount } from '../../components/account-context.ts'
import { PhotoField } from '../../components/photo-field.tsx'
import { useKeptText } from '../../components/use-kept-text.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import { uploadPhoto } from '../../components/upload-queries.ts'
import { PhotoList } from '../../lib/photo-list.ts'
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts'
import classes from './message-form.module.css'
import type { useAnswer, useReply } from './queries.ts'

interface MessageFormProps {
  ticketId: string
  /** What the text is kept under on the device until it is sent. */
  purpose: 'answer' | 'reply'
  label: string
  sendLabel: string
  focused?: boolean
  send: ReturnType<typeof useAnswer> | ReturnType<typeof useReply>
  onSent: () => void
}

/** A text with photos to the property manager; what was typed stays until it has arrived. */
export function MessageForm({ ticketId, purpose, label, sendLabel, focused = false, send, onSent }: MessageFormProps) {
  const { t } = useTranslation('tickets', { keyPrefix: 'message' })
  const { owner } = useAccount()
  const problemText = useProblemText()
  const [text, setText, forget] = useKeptText(owner, `${purpose}:${ticketId}`)
  const [list] = useState(() => new PhotoList({ upload: uploadPhoto }))
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState(false)
  const key = useIdempotencyKey()
  const field = useRef<HTMLTextAreaElement>(null)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    setAsked(true)
    if (text.trim() === '') return field.current?.focus()
    setBusy(true)
    setProblem(undefined)
    try {
      const fileIds = await list.finish()
      if (!fileIds) return setProblem(t('photoMissing'))
      await key.use(send.mutateAsync({ params: { path: { id: ticketId }, header: key.header() }, body: { text: text.trim(), fileIds } }))
      list.clear()
      setAsked(false)
      forget()
      onSent()
    } catch (error) {
      setProblem(problemText(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <Textarea
        ref={field}
        label={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        autoFocus={focused}
        error={asked && text.trim() === '' ? t('missing') : undefined}
      />
      <PhotoField list={list} />
      {problem === undefined ? null : <InlineError>{problem}</InlineError>}
      <Button type="submit" loading={busy} fullWidth leftSection={<IconSend aria-hidden="true" />}>
        {sendLabel}
      </Button>
    </form>
  )
}
