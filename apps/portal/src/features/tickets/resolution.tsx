import { Button, Textarea, Title } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '@treppenhaus/ui/notice'
import { useProblemText } from '../../components/use-problem-text.ts'
import { longDay } from '../../lib/format.ts'
import { focusHeading } from '../../lib/use-heading-focus.ts'
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts'
import type { Ticket } from '../../lib/ticket.ts'
import { useConfirm, useReopen } from './queries.ts'
import classes from './resolution.module.css'

/** After the repair: is it fixed? And the way back when it is not; a rejected report shows why. */
export function Resolution({ ticket }: { ticket: Ticket }) {
  const { t, i18n } = useTranslation('tickets', { keyPrefix: 'resolution' })
  const [reopening, setReopening] = useState(false)
  if (ticket.status === 'rejected')
    return (
      <Notice kind="caution">
        <strong>{t('rejected')}</strong>
        <p className={classes.reason}>{ticket.rejectReason}</p>
      </Notice>
    )
  const close = () => {
    setReopening(false)
    focusHeading()
  }
  const mayConfirm = ticket.actions.includes('confirm')
  if (!mayConfirm && !ticket.actions.includes('reopen')) return null
  return (
    <section className={classes.card} aria-label={t('title')}>
      <Title order={3}>{mayConfirm ? t('title') : t('closedTitle')}</Title>
      {mayConfirm || ticket.reopenUntil === null ? null : (
        <p className={classes.text}>{t('until', { day: longDay(ticket.reopenUntil, i18n.language) })}</p>
      )}
      {reopening ? <ReopenForm ticketId={ticket.id} onDone={close} /> : <Answers ticket={ticket} onReopen={() => setReopening(true)} />}
    </section>
  )
}

/** The error is shown by the mutation's state. */
const quiet = () => undefined

function Answers({ ticket, onReopen }: { ticket: Ticket; onReopen: () => void }) {
  const { t } = useTranslation('tickets', { keyPrefix: 'resolution' })
  const problemText = useProblemText()
  const confirm = useConfirm()
  const key = useIdempotencyKey()
  // By promise: with the answer this part of the page may be gone, and its callbacks with it.
  const send = () =>
    void key.use(confirm.mutateAsync({ params: { path: { id: ticket.id }, header: key.header() }, body: {} })).then(focusHeading, quiet)
  return (
    <>
      {confirm.error ? <InlineError>{problemText(confirm.error)}</InlineError> : null}
      <div className={classes.answers}>
        {ticket.actions.includes('confirm') ? (
          <Button onClick={send} loading={confirm.isPending}>
            {t('yes')}
          </Button>
        ) : null}
        {ticket.actions.includes('reopen') ? (
          <Button variant="default" onClick={onReopen}>
            {ticket.actions.includes('confirm') ? t('no') : t('reopen')}
          </Button>
        ) : null}
      </div>
    </>
  )
}

function ReopenForm({ ticketId, onDone }: { ticketId: string; onDone: () => void }) {
  const { t } = useTranslation('tickets', { keyPrefix: 'resolution' })
  const { t: tCommon } = useTranslation('common')
  const problemText = useProblemText()
  const reopen = useReopen()
  const key = useIdempotencyKey()
  const field = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (reason.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    const sent = reopen.mutateAsync({ params: { path: { id: ticketId }, header: key.header() }, body: { reason: reason.trim() } })
    void key.use(sent).then(onDone, quiet)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <Textarea
        ref={field}
        label={t('reason')}
        value={reason}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        autoFocus
        error={missing && reason.trim() === '' ? t('reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {reopen.error ? <InlineError>{problemText(reopen.error)}</InlineError> : null}
      <div className={classes.answers}>
        <Button type="submit" loading={reopen.isPending}>
          {t('reopen')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {tCommon('cancel')}
        </Button>
      </div>
    </form>
  )
}
