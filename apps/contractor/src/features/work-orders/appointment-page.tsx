import { useTranslation } from 'react-i18next'
import { useOrder } from '../../components/order-queries.ts'
import { PageHead } from '../../components/page-head.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useOrderPlace } from '../../components/use-order-place.ts'
import { AppointmentForm } from './appointment-form.tsx'

/** When the contractor comes. */
export function AppointmentPage() {
  const { t } = useTranslation('work-orders', { keyPrefix: 'appointment' })
  const { id, base } = useOrderPlace()
  const query = useOrder(id)
  return (
    <>
      <PageHead title={t('title')} back={base} end={query.data?.number} />
      <QueryState query={query}>{(order) => <AppointmentForm order={order} base={base} />}</QueryState>
    </>
  )
}
