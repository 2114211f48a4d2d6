import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { OwnPage } from '../../components/own-page.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useTenants } from '../../components/tenant-queries.ts'
import { paths } from '../../lib/paths.ts'
import { TenantForm } from './tenant-form.tsx'

/** Registers a tenant, or mends what is still open. */
export function TenantFormPage() {
  const { t } = useTranslation('tenants')
  const { id } = useParams()
  const tenants = useTenants()
  return (
    <OwnPage title={t(id === undefined ? 'form.title' : 'form.editTitle')} back={{ to: paths.tenants, label: t('common:back') }}>
      <QueryState query={tenants} rows={4}>
        {({ items, units }) => {
          const tenant = items.find((each) => each.id === id)
          if (units.length === 0) return <EmptyState title={t('noUnit')} house />
          if (id !== undefined && !tenant?.actions.includes('edit')) return <EmptyState title={t('form.decided')} />
          return <TenantForm tenant={tenant} units={units} />
        }}
      </QueryState>
    </OwnPage>
  )
}
