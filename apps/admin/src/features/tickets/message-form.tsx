import { Button, Textarea } from '@mantine/core'
import { AudienceChips } from '@treppenhaus/ui/audience-chips'
import { InternalMark } from '@treppenhaus/ui/internal-mark'
import { KeyHint } from '@treppenhaus/ui/key-hint'
import { useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { UploadButton, UploadList } from '../../components/upload-list.tsx'
import { useToast } from '../../components/use-toast.ts'
import { useUploads } from '../../components/use-uploads.ts'
import { formatTime } from '../../lib/format.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { audienceOf, type ComposerMode } from './audience.ts'
import classes from './composer.module.css'
import { MessagePreview } from './message-preview.tsx'
import { useSendMessage } from './use-send-message.ts'

interface MessageFormProps {
  ticket: Ticket
  mode: ComposerMode
  author: string
  onReload: () => void
}

/** One message with its readers by name, its files and its draft. */
export function MessageForm({ ticket, mode, author, onReload }: MessageFormProps) {
  const { t } = useTranslation(['tickets', 'words', 'common', 'errors'])
  const draft = useDraft(`ticket.${ticket.id}.${mode}`, '')
  const uploads = useUploads()
  const send = useSendMessage(mode, author)
  const toast = useToast()
  const [missing, setMissing] = useState(false)
  const members = audienceOf(ticket.people, mode).map((member) => ({ ...member, role: t(`words:role.${member.role}`) }))
  const readers = members.filter(({ sees }) => sees)

  const submit = (event: SubmitEvent | KeyboardEvent) => {
    event.preventDefault()
    const text = draft.value.trim()
    setMissing(text === '')
    if (text === '' || send.isPending || uploads.isBusy) return
    const body = uploads.ids.length > 0 ? { text, fileIds: uploads.ids } : { text }
    send.mutate(
      { params: { path: { id: ticket.id } }, body },
      {
        onSuccess: () => {
          draft.forget()
          uploads.clear()
          toast.done(t(`tickets:composer.sent.${mode}`))
        },
      },
    )
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Textarea
        aria-label={t(`tickets:composer.field.${mode}`)}
        placeholder={t(`tickets:composer.placeholder.${mode}`)}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
        // While it is on its way the message stands in the history; the field is free, the draft is kept until it arrived.
        value={send.isPending ? '' : draft.value}
        readOnly={send.isPending}
        error={missing && draft.value.trim() === '' ? t('errors:field.required') : undefined}
        onChange={(event) => draft.setValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
        }}
      />
      {send.error ? <ProblemAlert error={send.error} onReload={onReload} /> : null}
      <UploadList uploads={uploads} />
      {mode === 'note' ? (
        <div className={classes.readers}>
          <span>{t('tickets:composer.who')}</span>
          <InternalMark label={t('tickets:entry.internal')} />
        </div>
      ) : (
        <AudienceChips
          label={t('tickets:composer.who')}
          seesWord={t('tickets:composer.sees')}
          doesNotSeeWord={t('tickets:composer.doesNotSee')}
          members={members}
        />
      )}
      <div className={classes.foot}>
        <UploadButton uploads={uploads} />
        <span className={classes.kept}>{draft.keptAt && draft.value ? t('common:draftKept', { time: formatTime(draft.keptAt) }) : ''}</span>
        {mode === 'note' ? null : <MessagePreview text={draft.value} readers={readers.map(({ name }) => name)} author={author} />}
        <Button
          type="submit"
          color={mode === 'note' ? 'amber' : 'emaille'}
          variant={mode === 'note' ? 'light' : 'filled'}
          disabled={uploads.isBusy}
          rightSection={<KeyHint keys={t('tickets:keys.send')} />}
          aria-keyshortcuts="Control+Enter"
        >
          {t(`tickets:composer.send.${mode}`)}
        </Button>
      </div>
    </form>
  )
}
