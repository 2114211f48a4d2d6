import { Button, Checkbox } from '@mantine/core'
import { AppSelect } from '../../components/app-select.tsx'
import { managementTypes } from '@treppenhaus/domain/master-data'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { Plate } from '@treppenhaus/ui/plate'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataPage } from '../../components/data-page.tsx'
import { ListTools } from '../../components/list-tools.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { MoreButton, RecordList } from '../../components/record-list.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import { useProperties } from './queries.ts'

/** All houses, found by address or number. */
export function PropertiesPage() {
  const mayWrite = useMay('properties.write')
  const { t } = useTranslation(['properties', 'words', 'common'])
  const filter = useAddressFilter<'q' | 'type' | 'archived'>()
  const managementType = managementTypes.find((name) => name === filter.get('type'))
  const properties = useProperties({ q: filter.get('q'), managementType, archived: filter.get('archived') === '1' })
  const rows = properties.data?.pages.flatMap(({ items }) => items)
  return (
    <DataPage
      title={t('properties:title')}
      actions={
        mayWrite ? (
          <Button component={Link} to={paths.newProperty} leftSection={<IconPlus aria-hidden="true" />}>
            {t('properties:new')}
          </Button>
        ) : null
      }
    >
      <ListTools label={t('properties:search')}>
        <SearchField
          label={t('properties:search')}
          placeholder={t('properties:searchPlaceholder')}
          q={filter.get('q')}
          onSearch={(q) => filter.set('q', q)}
        />
        <AppSelect
          aria-label={t('properties:field.managementType')}
          placeholder={t('properties:allTypes')}
          clearable
          clearButtonProps={{ 'aria-label': t('properties:allTypes') }}
          data={managementTypes.map((value) => ({ value, label: t(`words:managementType.${value}`) }))}
          value={managementType ?? null}
          onChange={(value) => filter.set('type', value ?? undefined)}
        />
        <Checkbox
          label={t('common:showArchived')}
          checked={filter.get('archived') === '1'}
          onChange={(event) => filter.set('archived', event.currentTarget.checked ? '1' : undefined)}
        />
      </ListTools>
      <Loaded query={{ ...properties, data: rows }} rows={8} rowHeight={52}>
        {(found) => {
          if (found.length === 0 && filter.isSet)
            return <NoHits title={t('common:noHits')} resetLabel={t('common:resetFilters')} onReset={filter.reset} />
          if (found.length === 0) return <EmptyState house title={t('properties:empty')} text={t('properties:emptyText')} />
          return (
            <RecordList
              label={t('properties:title')}
              records={found.map((property) => ({
                key: property.id,
                to: paths.property(property.id),
                sign: <Plate number={property.houseNumber} />,
                name: `${property.street} ${property.houseNumber}`,
                facts: [
                  `${property.postalCode} ${property.city}`,
                  t(`words:managementType.${property.managementType}`),
                  property.number,
                  property.online ? '' : t('properties:offline'),
                  property.archived ? t('common:archived') : '',
                ]
                  .filter(Boolean)
                  .join(', '),
                end: (
                  <>
                    {t('properties:units', { count: property.unitCount })}
                    <br />
                    {property.openTickets > 0 ? t('properties:openTickets', { count: property.openTickets }) : null}
                  </>
                ),
              }))}
            />
          )
        }}
      </Loaded>
      <MoreButton list={properties} />
    </DataPage>
  )
}
