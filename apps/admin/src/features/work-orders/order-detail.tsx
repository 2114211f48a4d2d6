import { ActionIcon, Anchor, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { CompanyMark } from '@treppenhaus/ui/company-mark'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { UrgencyChip } from '@treppenhaus/ui/urgency-chip'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Attachments } from '../../components/attachments.tsx'
import { DeliveriesList } from '../../components/deliveries-list.tsx'
import { useTimeWords } from '../../components/use-time-words.ts'
import { dayOf, formatDay, formatMoney, formatTime, formatWeekday } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { OrderActions } from './order-actions.tsx'
import classes from './order-detail.module.css'
import { OrderHistory } from './order-history.tsx'
import { OrderReport } from './order-report.tsx'
import { OrderTickets } from './order-tickets.tsx'
import { useRepeatDelivery, type WorkOrder } from './queries.ts'

interface OrderDetailProps {
  order: WorkOrder
  back: string
  onReload: () => void
}

/** One order: what was asked, what was reported, what happens now. */
export function OrderDetail({ order, back, onReload }: OrderDetailProps) {
  const { t } = useTranslation(['work-orders', 'words'])
  usePageTitle(`${order.number} ${order.title}`)
  const heading = useRef<HTMLHeadingElement>(null)
  const repeat = useRepeatDelivery()
  useEffect(() => {
    // Where list and detail are two pages, the new page begins at its title.
    if (window.matchMedia('(max-width: 49.99em)').matches) heading.current?.focus()
  }, [])
  return (
    <>
      <div className={classes.head}>
        <div className={classes.line}>
          <ActionIcon component={Link} to={back} className={classes.back ?? ''} aria-label={t('work-orders:detail.back')}>
            <IconArrowLeft aria-hidden="true" />
          </ActionIcon>
          <span className={`num ${classes.quiet}`}>{order.number}</span>
          <StatusChip kind="work_order" status={order.status} word={t(`words:order.${order.status}`)} />
          <UrgencyChip urgency={order.urgency} word={t(`words:urgency.${order.urgency}`)} />
        </div>
        <Title order={1} ref={heading} tabIndex={-1} className={classes.title ?? ''}>
          {order.title}
        </Title>
        <OrderActions order={order} onReload={onReload} />
      </div>
      {/* The page scrolls here, so the keyboard must be able to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.body} tabIndex={0} role="region" aria-label={t('work-orders:detail.content')}>
        <Facts order={order} />
        <OrderTickets order={order} />
        {order.reports.map((report) => (
          <OrderReport key={report.id} report={report} />
        ))}
        <Section title={t('work-orders:detail.instructions')}>
          <p className={classes.text}>{order.instructions}</p>
          <Attachments label={t('work-orders:detail.photos')} files={order.files} />
        </Section>
        {order.access ? (
          <Section title={t('work-orders:detail.access')}>
            <p className={classes.text}>{order.access}</p>
          </Section>
        ) : null}
        <OrderHistory order={order} />
        <DeliveriesList
          deliveries={order.deliveries}
          isPending={repeat.isPending}
          error={repeat.error}
          onRepeat={(id) => repeat.mutate({ params: { path: { id } } }, { onSuccess: onReload })}
        />
      </div>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      {children}
    </section>
  )
}

function Facts({ order }: { order: WorkOrder }) {
  const { t } = useTranslation(['work-orders', 'words'])
  const times = useTimeWords()
  const { appointment } = order
  const facts: [string, ReactNode][] = [
    [
      t('work-orders:fact.contractor'),
      <span key="contractor" className={classes.contractor}>
        <CompanyMark trade={order.contractorTrades[0] ?? ''} />
        <Anchor component={Link} to={paths.contractor(order.contractorId)}>
          {order.contractorName}
        </Anchor>
        {order.contractorPhone ? (
          <Anchor href={`tel:${order.contractorPhone.replaceAll(/[^+\d]/g, '')}`}>{order.contractorPhone}</Anchor>
        ) : null}
      </span>,
    ],
    [
      t('work-orders:fact.house'),
      <Anchor key="house" component={Link} to={paths.property(order.propertyId)}>
        {order.street} {order.houseNumber}, {order.postalCode} {order.city}
      </Anchor>,
    ],
    [
      t('work-orders:fact.appointment'),
      appointment
        ? t('work-orders:fact.from', {
            day: formatWeekday(dayOf(appointment.startsAt)),
            from: formatTime(appointment.startsAt),
            to: formatTime(appointment.endsAt),
          })
        : t('work-orders:fact.noAppointment'),
    ],
    [t('work-orders:fact.due'), order.dueOn ? formatDay(order.dueOn) : ''],
    [t('work-orders:fact.limit'), order.limitCents === null ? '' : formatMoney(order.limitCents)],
    [t('work-orders:fact.channel'), t(`words:channel.${order.channel}`)],
    [t('work-orders:fact.sent'), order.sentAt ? times.moment(order.sentAt) : ''],
    [t('work-orders:fact.declined'), order.declineReason ?? ''],
    [t('work-orders:fact.rework'), order.reworkReason ?? ''],
  ]
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
