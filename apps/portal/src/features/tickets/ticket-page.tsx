import { ActionIcon, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { TopBar } from '@treppenhaus/ui/top-bar'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { NotFound } from '../../components/not-found.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useWhen } from '../../components/use-when.ts'
import { paths } from '../../lib/paths.ts'
import { problemCode } from '../../lib/problem.ts'
import { topicName, type Ticket } from '../../lib/ticket.ts'
import { useDocumentTitle } from '../../lib/use-document-title.ts'
import { Conversation } from './conversation.tsx'
import { Facts } from './facts.tsx'
import { JustSent } from './just-sent.tsx'
import { Journey } from './journey.tsx'
import { MessageBar } from './message-bar.tsx'
import { QuestionBanner } from './question-banner.tsx'
import { useTicket } from './queries.ts'
import { Resolution } from './resolution.tsx'
import classes from './ticket-page.module.css'
import { Visits } from './visits.tsx'

/** One report: where it stands, what happens next, and the conversation about it. */
export function TicketPage() {
  const { t } = useTranslation('tickets')
  const { id = '' } = useParams()
  const ticket = useTicket(id)
  useDocumentTitle(ticket.data?.title ?? t('page.title'))
  if (problemCode(ticket.error) === 'not_found') return <NotFound />
  const back = (
    <ActionIcon component={Link} to={paths.tickets} aria-label={t('page.back')}>
      <IconArrowLeft aria-hidden="true" />
    </ActionIcon>
  )
  return (
    <div className={classes.page}>
      <TopBar title={t('page.title')} back={back} />
      <QueryState query={ticket} rows={4} rowHeight={96}>
        {(data) => <TicketBody ticket={data} onStale={() => void ticket.refetch()} />}
      </QueryState>
    </div>
  )
}

/** @param onStale a photo's signed address has run out: fetch the ticket for new ones */
function TicketBody({ ticket, onStale }: { ticket: Ticket; onStale: () => void }) {
  const { t, i18n } = useTranslation('tickets', { keyPrefix: 'page' })
  const when = useWhen()
  const topic = topicName({ nameDe: ticket.topicNameDe, nameEn: ticket.topicNameEn }, i18n.language)
  return (
    <>
      <div className={classes.columns}>
        <div className={classes.standing}>
          <div className={classes.head}>
            <JustSent ticket={ticket} />
            <Title order={2} className={classes.title ?? ''}>
              {ticket.title}
            </Title>
            <p className={`num ${classes.meta}`}>
              {t('meta', { number: ticket.number, when: when.at(ticket.createdAt) })}
              <br />
              {topic}
            </p>
          </div>
          <Journey ticket={ticket} />
          <div className={classes.cards}>
            <QuestionBanner ticket={ticket} />
            <Resolution ticket={ticket} />
            <Visits ticket={ticket} onStale={onStale} />
          </div>
        </div>
        <div className={classes.talk}>
          <Conversation ticket={ticket} onStale={onStale} />
        </div>
        <div className={classes.facts}>
          <Facts ticket={ticket} />
        </div>
      </div>
      {ticket.actions.includes('reply') ? <MessageBar ticketId={ticket.id} /> : null}
    </>
  )
}
