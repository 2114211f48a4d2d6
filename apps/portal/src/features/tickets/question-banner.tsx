import { Button } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../lib/ticket.ts'
import { focusHeading } from '../../lib/use-heading-focus.ts'
import classes from './question-banner.module.css'
import { MessageForm } from './message-form.tsx'
import { useAnswer } from './queries.ts'

/** The manager has asked back: the question and, one thumb away, the answer. */
export function QuestionBanner({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets', { keyPrefix: 'question' })
  const [answering, setAnswering] = useState(false)
  const answer = useAnswer()
  if (ticket.question === null) return null
  const close = () => {
    setAnswering(false)
    focusHeading()
  }
  return (
    <section className={classes.banner} aria-label={t('title')}>
      <div className={classes.head}>
        <IconMessageQuestion aria-hidden="true" />
        <h3 className={classes.title}>{t('title')}</h3>
      </div>
      <p className={classes.question}>{ticket.question}</p>
      {!ticket.actions.includes('answer') ? null : answering ? (
        <MessageForm ticketId={ticket.id} purpose="answer" label={t('label')} sendLabel={t('send')} focused send={answer} onSent={close} />
      ) : (
        <Button fullWidth onClick={() => setAnswering(true)}>
          {t('open')}
        </Button>
      )}
    </section>
  )
}
