import { useTranslation } from 'react-i18next'
import { useAccount } from '../../components/account-context.ts'
import { FilePhotos } from '../../components/file-photos.tsx'
import layout from '../../components/layout.module.css'
import { LegalFoot } from '../../components/legal-foot.tsx'
import { useOrder } from '../../components/order-queries.ts'
import { PageHead } from '../../components/page-head.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { ReportCard } from '../../components/report-card.tsx'
import { Section } from '../../components/section.tsx'
import { useOrderPlace } from '../../components/use-order-place.ts'
import type { Order } from '../../lib/order.ts'
import { paths } from '../../lib/paths.ts'
import { OrderActions } from './order-actions.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderHeadCard } from './order-head-card.tsx'
import { OrderHistory } from './order-history.tsx'
import { OrderLineCard } from './order-line-card.tsx'
import { OrderNotices } from './order-notices.tsx'

/** One order: where, what, who opens the door, and what to do next. */
export function OrderPage() {
  const { t } = useTranslation('work-orders', { keyPrefix: 'order' })
  const { linkedOrderId } = useAccount()
  const { id } = useOrderPlace()
  const query = useOrder(id)
  return (
    <>
      <PageHead title={t('title')} back={linkedOrderId === undefined ? paths.orders : undefined} end={query.data?.number} />
      <QueryState query={query} rows={4} rowHeight={160}>
        {(order) => <OrderContent order={order} refetch={() => void query.refetch()} />}
      </QueryState>
    </>
  )
}

function OrderContent({ order, refetch }: { order: Order; refetch: () => void }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'order' })
  const { linkedOrderId } = useAccount()
  return (
    <>
      <OrderHeadCard order={order} />
      <OrderNotices order={order} />
      <OrderFacts order={order} />
      <Section title={t('lines', { count: order.lines.length })}>
        <ul className={layout.list}>
          {order.lines.map((line) => (
            <OrderLineCard key={line.ticketId} line={line} unitsPerFloor={order.unitsPerFloor} />
          ))}
        </ul>
      </Section>
      {order.files.length === 0 ? null : (
        <Section title={t('photos')}>
          <FilePhotos label={t('photos')} files={order.files} onStale={refetch} />
        </Section>
      )}
      {order.reports.length === 0 ? null : (
        <Section title={t('reports')}>
          <div className={layout.list}>
            {order.reports.map((report) => (
              <ReportCard key={report.id} report={report} onStale={refetch} />
            ))}
          </div>
        </Section>
      )}
      <OrderHistory entries={order.timeline} />
      {linkedOrderId === undefined ? null : <LegalFoot />}
      <OrderActions order={order} />
    </>
  )
}
