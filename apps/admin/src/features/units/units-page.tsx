import { Checkbox } from '@mantine/core'
import { managementTypes, unitKinds } from '@treppenhaus/domain/master-data'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { ExportButton } from '../../components/export-button.tsx'
import { ListTools } from '../../components/list-tools.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { MoreButton } from '../../components/record-list.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useMay } from '../../lib/session.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import { useUnits, type UnitItem } from './queries.ts'
import { UnitBulk } from './unit-bulk.tsx'
import { useUnitColumns } from './use-unit-columns.tsx'
import { useHouseColumn } from './use-house-column.tsx'

const flag = (text: string | undefined) => (text === undefined ? undefined : text === '1')

/** The units of all houses, narrowed by what one looks for. */
export function UnitsPage() {
  const { t } = useTranslation(['units', 'words', 'common'])
  const filter = useAddressFilter<'q' | 'property' | 'kind' | 'type' | 'participating' | 'vacant' | 'archived'>()
  const wanted = {
    q: filter.get('q'),
    propertyId: filter.get('property'),
    kind: unitKinds.find((name) => name === filter.get('kind')),
    managementType: managementTypes.find((name) => name === filter.get('type')),
    participating: flag(filter.get('participating')),
    vacant: filter.get('vacant') === '1' ? true : undefined,
    archived: filter.get('archived') === '1',
  }
  const units = useUnits(wanted)
  const rows = units.data?.pages.flatMap(({ items }) => items)
  const choice = (name: 'kind' | 'type' | 'participating', label: string, none: string, data: { value: string; label: string }[]) => (
    <AppSelect
      aria-label={label}
      placeholder={none}
      clearable
      clearButtonProps={{ 'aria-label': none }}
      data={data}
      value={filter.get(name) ?? null}
      onChange={(value) => filter.set(name, value ?? undefined)}
    />
  )
  const check = (name: 'vacant' | 'archived', label: string) => (
    <Checkbox
      label={label}
      checked={filter.get(name) === '1'}
      onChange={(event) => filter.set(name, event.currentTarget.checked ? '1' : undefined)}
    />
  )
  return (
    <DataPage title={t('units:title')} actions={<ExportButton kind="unit" filter={wanted} />} wide>
      <ListTools label={t('units:search')}>
        <SearchField
          label={t('units:search')}
          placeholder={t('units:searchPlaceholder')}
          q={filter.get('q')}
          onSearch={(q) => filter.set('q', q)}
        />
        {choice(
          'kind',
          t('units:field.kind'),
          t('units:allKinds'),
          unitKinds.map((value) => ({ value, label: t(`words:unitKind.${value}`) })),
        )}
        {choice(
          'type',
          t('units:managementType'),
          t('units:allTypes'),
          managementTypes.map((value) => ({ value, label: t(`words:managementType.${value}`) })),
        )}
        {choice('participating', t('units:participation.title'), t('units:participation.all'), [
          { value: '1', label: t('units:participation.active') },
          { value: '0', label: t('units:participation.inactive') },
        ])}
        {check('vacant', t('units:onlyVacant'))}
        {check('archived', t('common:showArchived'))}
      </ListTools>
      <Loaded query={{ ...units, data: rows }} rows={12} rowHeight={36}>
        {(found) => {
          if (found.length === 0 && filter.isSet)
            return <NoHits title={t('common:noHits')} resetLabel={t('common:resetFilters')} onReset={filter.reset} />
          if (found.length === 0) return <EmptyState house title={t('units:noneAtAll')} text={t('units:noneAtAllText')} />
          return <Table items={found} />
        }}
      </Loaded>
      <MoreButton list={units} />
    </DataPage>
  )
}

function Table({ items }: { items: readonly UnitItem[] }) {
  const { t } = useTranslation('units')
  const mayWrite = useMay('properties.write')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const house = useHouseColumn()
  const columns = useUnitColumns({ unitsPerFloor: null, buildings: true, shares: true, sortable: false })
  return (
    <>
      <UnitBulk picked={items.filter(({ id }) => picked.has(id))} buildings={undefined} onDone={() => setPicked(new Set())} />
      <DataTable
        label={t('table')}
        columns={[columns[0]!, house, ...columns.slice(1).filter(({ key }) => key !== 'rooms')]}
        rows={items}
        idOf={({ id }) => id}
        nameOf={({ number, street, houseNumber }) => `${number}, ${street} ${houseNumber}`}
        picked={mayWrite ? { ids: picked, onChange: setPicked } : undefined}
      />
    </>
  )
}
