import { EmptyState } from '@treppenhaus/ui/empty-state'
import { ListDetail } from '@treppenhaus/ui/list-detail'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate, useLocation, useSearchParams } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { OrderDetail } from './order-detail.tsx'
import { OrderList } from './order-list.tsx'
import classes from './work-orders.module.css'
import { readOrderFilter, writeOrderFilter, type OrderFilter } from './order-filter.ts'
import { useWorkOrder } from './queries.ts'

/** All orders by state, and beside them the one that the address names. */
export function WorkOrdersPage() {
  const { t } = useTranslation(['work-orders', 'common'])
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const openId = useMatch('/work-orders/:id')?.params.id
  const filter = readOrderFilter(search)
  usePageTitle(openId ? undefined : t('work-orders:list.title'))
  const change = (part: Partial<OrderFilter>) => void navigate(`${pathname}${writeOrderFilter({ ...filter, ...part })}`, { replace: true })
  return (
    <ListDetail
      words={{
        list: t('work-orders:list.label'),
        detail: t('work-orders:detail.label'),
        properties: t('work-orders:detail.label'),
        resize: t('work-orders:list.resize'),
        closeProperties: t('common:close'),
      }}
      list={<OrderList filter={filter} onFilter={change} selectedId={openId} />}
      detail={
        openId ? (
          <OpenOrder key={openId} id={openId} back={`/work-orders${writeOrderFilter(filter)}`} />
        ) : (
          <div className={classes.choose}>
            <EmptyState title={t('work-orders:detail.choose')} />
          </div>
        )
      }
      detailOpen={openId !== undefined}
      propertiesOpened={false}
      onPropertiesClose={() => undefined}
    />
  )
}

function OpenOrder({ id, back }: { id: string; back: string }) {
  const order = useWorkOrder(id)
  return (
    <Loaded query={order} rows={5} rowHeight={96}>
      {(found) => <OrderDetail order={found} back={back} onReload={() => void order.refetch()} />}
    </Loaded>
  )
}
