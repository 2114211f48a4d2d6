import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Photos } from '../../components/photos.tsx'
import { useWhen } from '../../components/use-when.ts'
import { leaf, telLink } from '../../lib/format.ts'
import type { Ticket } from '../../lib/ticket.ts'
import classes from './visits.module.css'

type Visit = Ticket['workOrders'][number]

/** Who comes, and when: one card for each contractor who is on the way, with the phone. */
export function Visits({ ticket, onStale }: { ticket: Ticket; onStale: () => void }) {
  const visits = ticket.workOrders.filter(({ status }) => !['draft', 'declined', 'cancelled'].includes(status))
  return visits.map((visit) => <VisitCard key={visit.id} visit={visit} onStale={onStale} />)
}

function VisitCard({ visit, onStale }: { visit: Visit; onStale: () => void }) {
  const { t, i18n } = useTranslation('tickets', { keyPrefix: 'visit' })
  const when = useWhen()
  const { startsAt, endsAt, contractorPhone } = visit
  const span = startsAt !== null && endsAt !== null ? when.span(startsAt, endsAt) : t('open')
  const headline = visit.outcome === null ? span : t(`outcome.${visit.outcome}`)
  const day = visit.outcome !== null || startsAt === null ? undefined : leaf(startsAt, i18n.language)
  return (
    <section className={classes.card} aria-label={startsAt === null ? t('contractor') : t('title')}>
      <div className={classes.facts}>
        {day === undefined ? null : (
          <div className={classes.leaf} aria-hidden="true">
            <span>{day.weekday}</span>
            {day.day}
          </div>
        )}
        <p className={classes.words}>
          <strong>{headline}</strong>
          <span>{visit.contractorName}</span>
        </p>
      </div>
      {visit.reportNote ? <p className={classes.note}>{visit.reportNote}</p> : null}
      <div className={classes.photos}>
        <Photos label={t('photos')} files={visit.reportFiles} onStale={onStale} />
      </div>
      {contractorPhone === null || visit.status === 'approved' ? null : (
        <Button
          component="a"
          href={telLink(contractorPhone)}
          variant="subtle"
          fullWidth
          className={classes.call ?? ''}
          leftSection={<IconPhone aria-hidden="true" />}
        >
          {t('call', { name: visit.contractorName })}
        </Button>
      )}
    </section>
  )
}
