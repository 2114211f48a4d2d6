import { Button } from '@mantine/core'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import layout from '../../components/layout.module.css'
import { PageHead } from '../../components/page-head.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { byUrgencyAndDate, orderStates, type OrderItem, type OrderState } from '../../lib/order.ts'
import { paths } from '../../lib/paths.ts'
import { JobCard } from './job-card.tsx'
import { NewOrderCard } from './new-order-card.tsx'
import classes from './orders-page.module.css'
import { useOrderPages, useOrders } from './queries.ts'

/** All orders in four lists. */
export function OrdersPage() {
  const { t } = useTranslation('work-orders', { keyPrefix: 'list' })
  const [search] = useSearchParams()
  const fresh = useOrders('new')
  const asked = search.get('state')
  const newCount = fresh.data?.items.length ?? 0
  const state = orderStates.find((one) => one === asked) ?? (newCount > 0 ? 'new' : 'open')
  return (
    <>
      <PageHead title={t('title')} />
      <nav className={classes.tabs} aria-label={t('tabs')}>
        {orderStates.map((one) => (
          <Link key={one} to={paths.ordersIn(one)} replace className={classes.tab} aria-current={one === state ? 'page' : undefined}>
            {t(`state.${one}`)} {one === 'new' && newCount > 0 ? <span className={`num ${classes.count}`}>{newCount}</span> : null}
          </Link>
        ))}
      </nav>
      <OrderList key={state} state={state} />
    </>
  )
}

function OrderList({ state }: { state: OrderState }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'list' })
  const pages = useOrderPages(state)
  return (
    <QueryState query={pages}>
      {({ pages: loaded }) => {
        const orders = loaded.flatMap(({ items }) => items)
        if (orders.length === 0) return <EmptyState house={state === 'new'} title={t(`empty.${state}`)} text={t(`emptyText.${state}`)} />
        return (
          <div className={layout.padded}>
            <Orders state={state} orders={orders} />
            {pages.hasNextPage ? (
              <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('more')}
              </Button>
            ) : null}
          </div>
        )
      }}
    </QueryState>
  )
}

/** What is to do comes by urgency and date; what is done, the latest first, as the server lists it. */
function Orders({ state, orders }: { state: OrderState; orders: readonly OrderItem[] }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'list' })
  const sorted = state === 'new' || state === 'open' ? orders.toSorted(byUrgencyAndDate) : orders
  return (
    <section aria-labelledby="orders-heading">
      <h2 id="orders-heading" className={layout.live}>
        {t(`state.${state}`)}
      </h2>
      {state === 'new' ? (
        <div className={layout.list}>
          {sorted.map((order) => (
            <NewOrderCard key={order.id} order={order} />
          ))}
        </div>
      ) : (
        <ul className={layout.list}>
          {sorted.map((order) => (
            <JobCard key={order.id} order={order} withDay />
          ))}
        </ul>
      )}
    </section>
  )
}
