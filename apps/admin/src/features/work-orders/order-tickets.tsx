import { Anchor } from '@mantine/core'
import { ticketStatuses } from '@treppenhaus/domain/ticket'
import { Elevation } from '@treppenhaus/ui/elevation'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePlaceWords } from '../../components/use-place-words.ts'
import { paths } from '../../lib/paths.ts'
import classes from './order-detail.module.css'
import type { WorkOrder } from './queries.ts'

/** The tickets an order covers, with the flats lit in the house. */
export function OrderTickets({ order }: { order: WorkOrder }) {
  const { t } = useTranslation(['work-orders', 'words'])
  const places = usePlaceWords()
  const unitsPerFloor = order.unitsPerFloor
  const where = order.tickets.map(({ unitNumber, floor, position }) => places.unit({ unitNumber, floor, position, unitsPerFloor }))
  return (
    <section className={classes.section}>
      <h2 className={classes.sectionTitle}>{t('work-orders:detail.tickets', { count: order.tickets.length })}</h2>
      <div className={classes.tickets}>
        <Elevation
          floors={order.floors}
          unitsPerFloor={unitsPerFloor}
          lit={order.places}
          label={where.filter(Boolean).join(', ')}
          height={72}
        />
        <ul className={classes.list}>
          {order.tickets.map(({ id, number, title, status }, index) => {
            const known = ticketStatuses.find((name) => name === status)
            return (
              <li key={id} className={classes.line}>
                {known ? <StatusChip kind="ticket" status={known} word={t(`words:ticket.${known}`)} iconOnly /> : null}
                <Anchor component={Link} to={paths.ticket(id)}>
                  {number} {title}
                </Anchor>
                <span className={classes.quiet}>{where[index]}</span>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
