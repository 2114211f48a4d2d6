import { Anchor } from '@mantine/core'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePlaceWords } from '../../components/use-place-words.ts'
import { paths } from '../../lib/paths.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import classes from './properties-panel.module.css'

interface ElsewhereListProps {
  tickets: Ticket['elsewhere']
  unitsPerFloor: number | null
  search: string
}

/** What else is open in the house. */
export function ElsewhereList({ tickets, unitsPerFloor, search }: ElsewhereListProps) {
  const { t } = useTranslation(['tickets', 'words'])
  const places = usePlaceWords()
  if (tickets.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="ticket-elsewhere">
      <h2 id="ticket-elsewhere" className={classes.heading}>
        {t('tickets:panel.elsewhere', { count: tickets.length })}
      </h2>
      <ul className={classes.list}>
        {tickets.map(({ id, title, status, floor, position }) => (
          <li key={id} className={classes.elsewhere}>
            <StatusChip kind="ticket" status={status} word={t(`words:ticket.${status}`)} iconOnly />
            <Anchor component={Link} to={`${paths.ticket(id)}${search}`} underline="hover" className={classes.cut ?? ''} title={title}>
              {title}
            </Anchor>
            <span className={classes.quiet}>{places.unit({ floor, position, unitsPerFloor })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
