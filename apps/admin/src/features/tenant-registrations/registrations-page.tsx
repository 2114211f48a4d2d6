import { EmptyState } from '@treppenhaus/ui/empty-state'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { tenantRegistrationStates } from '@treppenhaus/domain/tenant-registration'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { ListTools } from '../../components/list-tools.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { MoreButton } from '../../components/record-list.tsx'
import { RegistrationList } from '../../components/registration-list.tsx'
import { useRegistrations } from '../../components/registration-queries.ts'
import { Segments } from '../../components/segments.tsx'
import { useAddressFilter } from '../../lib/use-address-filter.ts'

/** Tenants whom owners registered: first those that wait for the office. */
export function RegistrationsPage() {
  const { t } = useTranslation(['tenant-registrations', 'common', 'people'])
  const filter = useAddressFilter<'state' | 'property'>()
  const state = tenantRegistrationStates.find((name) => name === filter.get('state')) ?? 'submitted'
  const registrations = useRegistrations({ state, propertyId: filter.get('property') })
  const rows = registrations.data?.pages.flatMap(({ items }) => items)
  const title = t('tenant-registrations:title')
  return (
    <DataPage title={title}>
      <ListTools label={title}>
        <Segments
          legend={t('tenant-registrations:filter')}
          legendHidden
          options={tenantRegistrationStates.map((value) => ({ value, label: t(`tenant-registrations:states.${value}`) }))}
          value={state}
          onChange={(value) => filter.set('state', value === 'submitted' ? undefined : value)}
        />
        <AppSelect
          aria-label={t('people:property')}
          placeholder={t('people:allProperties')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('people:allProperties') }}
          data={usePropertyOptions()}
          value={filter.get('property') ?? null}
          onChange={(value) => filter.set('property', value ?? undefined)}
        />
      </ListTools>
      <Loaded query={{ ...registrations, data: rows }} rows={4} rowHeight={52}>
        {(found) => {
          if (found.length > 0) return <RegistrationList label={title} registrations={found} />
          if (filter.isSet) return <NoHits title={t('common:noHits')} resetLabel={t('common:resetFilters')} onReset={filter.reset} />
          return <EmptyState house title={t('tenant-registrations:empty')} text={t('tenant-registrations:emptyText')} />
        }}
      </Loaded>
      <MoreButton list={registrations} />
    </DataPage>
  )
}
