import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import layout from '../../components/layout.module.css'
import { PageHead } from '../../components/page-head.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import { dayAndMonth, dayOf, weekdayAndDay } from '../../lib/format.ts'
import { byUrgencyAndDate, type OrderItem } from '../../lib/order.ts'
import { daysAhead, weekOf, type Week } from '../../lib/week.ts'
import { JobCard } from './job-card.tsx'
import { NewOrderCard } from './new-order-card.tsx'
import { useOrders } from './queries.ts'
import { WeekStrip } from './week-strip.tsx'

/** My days on one page: what is new first, then the chosen day. */
export function WeekPage() {
  const { t, i18n } = useTranslation('work-orders', { keyPrefix: 'week' })
  const [search] = useSearchParams()
  const today = dayOf(new Date())
  const days = daysAhead(today)
  const asked = search.get('day')
  const chosen = days.find((day) => day === asked) ?? today
  const open = useOrders('open')
  const fresh = useOrders('new')
  const title = chosen === today ? t('today', { day: dayAndMonth(today, i18n.language) }) : weekdayAndDay(chosen, i18n.language)
  const week = weekOf(open.data?.items ?? [], today)
  return (
    <>
      <PageHead title={title} />
      <WeekStrip days={days} chosen={chosen} countOf={(day) => week.days.get(day)?.length ?? 0} />
      {chosen === today && fresh.data ? <NewOrders orders={fresh.data.items} /> : null}
      <QueryState query={open}>
        {() => <Day week={week} day={chosen} isToday={chosen === today} hasNew={(fresh.data?.items.length ?? 0) > 0} />}
      </QueryState>
    </>
  )
}

function NewOrders({ orders }: { orders: readonly OrderItem[] }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'week' })
  if (orders.length === 0) return null
  return (
    <Section title={t('new')} more={t('orders', { count: orders.length })}>
      <div className={layout.list}>
        {orders.toSorted(byUrgencyAndDate).map((order) => (
          <NewOrderCard key={order.id} order={order} />
        ))}
      </div>
    </Section>
  )
}

function Day({ week, day, isToday, hasNew }: { week: Week; day: string; isToday: boolean; hasNew: boolean }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'week' })
  const planned = week.days.get(day) ?? []
  const rest = isToday ? week.overdue.length + week.undated.length : 0
  return (
    <>
      {isToday ? <Jobs title={t('overdue')} orders={week.overdue} withDay /> : null}
      <Jobs title={isToday ? (hasNew ? t('then') : t('planned')) : t('planned')} orders={planned} />
      {isToday ? <Jobs title={t('undated')} orders={week.undated} withDay /> : null}
      {planned.length + rest > 0 ? null : (
        <EmptyState house={isToday && !hasNew} title={isToday ? t('nothingToday') : t('nothing')} text={t('nothingText')} />
      )}
    </>
  )
}

function Jobs({ title, orders, withDay = false }: { title: string; orders: readonly OrderItem[]; withDay?: boolean }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'week' })
  if (orders.length === 0) return null
  return (
    <Section title={title} more={t('orders', { count: orders.length })}>
      <ul className={layout.list}>
        {orders.map((order) => (
          <JobCard key={order.id} order={order} withDay={withDay} />
        ))}
      </ul>
    </Section>
  )
}
