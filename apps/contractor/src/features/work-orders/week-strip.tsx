import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { leaf } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import classes from './week-strip.module.css'

/** More dots than this say nothing more. */
const mostDots = 4

interface WeekStripProps {
  days: readonly string[]
  chosen: string
  countOf: (day: string) => number
}

/** Six days with a dot for each order. */
export function WeekStrip({ days, chosen, countOf }: WeekStripProps) {
  const { t, i18n } = useTranslation('work-orders', { keyPrefix: 'week' })
  return (
    <nav className={classes.strip} aria-label={t('strip')}>
      {days.map((day) => {
        const { weekday, number, month } = leaf(day, i18n.language)
        const count = countOf(day)
        return (
          <Link
            key={day}
            to={day === days[0] ? paths.week : paths.weekDay(day)}
            className={classes.day}
            aria-current={day === chosen ? 'date' : undefined}
            replace
          >
            <span>{weekday}</span> <b>{number}</b>{' '}
            <VisuallyHidden>
              {month}, {t('orders', { count })}
            </VisuallyHidden>
            <span className={classes.dots}>
              {Array.from({ length: Math.min(count, mostDots) }, (_, index) => (
                <i key={index} />
              ))}
            </span>
          </Link>
        )
      })}
    </nav>
  )
}
