import { Button, Title } from '@mantine/core'
import { AppSelect } from '../../components/app-select.tsx'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { Segments } from '../../components/segments.tsx'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../components/loaded.tsx'
import { useContractorOptions, usePropertyOptions } from '../../components/options-queries.ts'
import { SearchField } from '../../components/search-field.tsx'
import { writeOrderFilter, orderStates, type OrderFilter } from './order-filter.ts'
import { OrderRow } from './order-row.tsx'
import { useWorkOrders } from './queries.ts'
import classes from './work-orders.module.css'

interface OrderListProps {
  filter: OrderFilter
  onFilter: (change: Partial<OrderFilter>) => void
  selectedId: string | undefined
}

/** The left column: state, filters, orders. */
export function OrderList({ filter, onFilter, selectedId }: OrderListProps) {
  const { t } = useTranslation(['work-orders', 'common'])
  const orders = useWorkOrders(filter)
  const properties = usePropertyOptions()
  const contractors = useContractorOptions()
  const search = writeOrderFilter(filter)
  const narrowed = filter.q !== undefined || filter.propertyId !== undefined || filter.contractorId !== undefined
  const rows = orders.data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <header className={classes.head}>
        <Title order={selectedId ? 2 : 1} className={classes.heading ?? ''}>
          {t('work-orders:list.title')}
        </Title>
      </header>
      <div className={classes.filters} role="search" aria-label={t('work-orders:list.search')}>
        <Segments
          legend={t('work-orders:list.state')}
          legendHidden
          options={orderStates.map((value) => ({ value, label: t(`work-orders:state.${value}`) }))}
          value={filter.state}
          onChange={(state) => onFilter({ state })}
        />
        <SearchField
          label={t('work-orders:list.search')}
          placeholder={t('work-orders:list.searchPlaceholder')}
          q={filter.q}
          onSearch={(q) => onFilter({ q })}
        />
        <div className={classes.selects}>
          <AppSelect
            size="xs"
            searchable
            clearable
            aria-label={t('work-orders:list.property')}
            placeholder={t('work-orders:list.allProperties')}
            data={properties}
            value={filter.propertyId ?? null}
            clearButtonProps={{ 'aria-label': t('work-orders:list.allProperties') }}
            onChange={(id) => onFilter({ propertyId: id ?? undefined })}
          />
          <AppSelect
            size="xs"
            searchable
            clearable
            aria-label={t('work-orders:list.contractor')}
            placeholder={t('work-orders:list.allContractors')}
            data={contractors}
            value={filter.contractorId ?? null}
            clearButtonProps={{ 'aria-label': t('work-orders:list.allContractors') }}
            onChange={(id) => onFilter({ contractorId: id ?? undefined })}
          />
        </div>
      </div>
      <div className={classes.scroll}>
        <Loaded query={{ ...orders, data: rows }} rows={8} rowHeight={74}>
          {(found) => (
            <>
              {found.length === 0 && narrowed ? (
                <NoHits
                  title={t('common:noHits')}
                  resetLabel={t('common:resetFilters')}
                  onReset={() => onFilter({ q: undefined, propertyId: undefined, contractorId: undefined })}
                />
              ) : null}
              {found.length === 0 && !narrowed ? (
                <EmptyState title={t(`work-orders:empty.${filter.state}`)} text={t('work-orders:empty.text')} />
              ) : null}
              <ul className={classes.rows}>
                {found.map((order) => (
                  <li key={order.id}>
                    <OrderRow order={order} search={search} selected={order.id === selectedId} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Loaded>
        {orders.hasNextPage ? (
          <div className={classes.end}>
            <Button variant="default" fullWidth loading={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>
              {t('common:more')}
            </Button>
          </div>
        ) : null}
      </div>
    </>
  )
}
