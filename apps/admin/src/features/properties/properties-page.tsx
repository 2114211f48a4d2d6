import { Button, Checkbox } from '@mantine/core'
import { IconLayoutGrid, IconPlus, IconTable } from '@tabler/icons-react'
import { managementTypes } from '@treppenhaus/domain/master-data'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AppSelect } from '../../components/app-select.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { ExportButton } from '../../components/export-button.tsx'
import { ListTools } from '../../components/list-tools.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useColleagueOptions, usePropertyGroupOptions } from '../../components/options-queries.ts'
import { MoreButton } from '../../components/record-list.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { Segments } from '../../components/segments.tsx'
import { readDevice, writeDevice } from '../../lib/device-storage.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import { PropertyBulk } from './property-bulk.tsx'
import { PropertyCards } from './property-cards.tsx'
import { PropertyTable } from './property-table.tsx'
import classes from './properties.module.css'
import { useProperties, type PropertyItem } from './queries.ts'

type View = 'cards' | 'table'

/** All houses, found by address, number, kind, group or who is responsible. */
export function PropertiesPage() {
  const mayWrite = useMay('properties.write')
  const { t } = useTranslation(['properties', 'common'])
  const filter = useAddressFilter<'q' | 'type' | 'group' | 'responsible' | 'archived'>()
  const managementType = managementTypes.find((name) => name === filter.get('type'))
  const wanted = {
    q: filter.get('q'),
    managementType,
    groupId: filter.get('group'),
    responsibleId: filter.get('responsible'),
    archived: filter.get('archived') === '1',
  }
  const properties = useProperties(wanted)
  const rows = properties.data?.pages.flatMap(({ items }) => items)
  return (
    <DataPage
      title={t('properties:title')}
      actions={
        <>
          <ExportButton kind="property" filter={wanted} />
          {mayWrite ? (
            <Button component={Link} to={paths.newProperty} leftSection={<IconPlus aria-hidden="true" />}>
              {t('properties:new')}
            </Button>
          ) : null}
        </>
      }
    >
      <Tools filter={filter} />
      <Loaded query={{ ...properties, data: rows }} rows={8} rowHeight={52}>
        {(found) => {
          if (found.length === 0 && filter.isSet)
            return <NoHits title={t('common:noHits')} resetLabel={t('common:resetFilters')} onReset={filter.reset} />
          if (found.length === 0) return <EmptyState house title={t('properties:empty')} text={t('properties:emptyText')} />
          return <Houses items={found} mayWrite={mayWrite} />
        }}
      </Loaded>
      <MoreButton list={properties} />
    </DataPage>
  )
}

type Filter = ReturnType<typeof useAddressFilter<'q' | 'type' | 'group' | 'responsible' | 'archived'>>

function Tools({ filter }: { filter: Filter }) {
  const { t } = useTranslation(['properties', 'words', 'common'])
  const groups = usePropertyGroupOptions()
  const colleagues = useColleagueOptions()
  const choice = (name: 'type' | 'group' | 'responsible', label: string, none: string, data: { value: string; label: string }[]) => (
    <AppSelect
      aria-label={label}
      placeholder={none}
      searchable={data.length > 8}
      clearable
      clearButtonProps={{ 'aria-label': none }}
      nothingFoundMessage={t('common:noHits')}
      data={data}
      value={filter.get(name) ?? null}
      onChange={(value) => filter.set(name, value ?? undefined)}
    />
  )
  return (
    <ListTools label={t('properties:search')}>
      <SearchField
        label={t('properties:search')}
        placeholder={t('properties:searchPlaceholder')}
        q={filter.get('q')}
        onSearch={(q) => filter.set('q', q)}
      />
      {choice(
        'type',
        t('properties:field.managementType'),
        t('properties:allTypes'),
        managementTypes.map((value) => ({ value, label: t(`words:managementType.${value}`) })),
      )}
      {groups.length > 0 ? choice('group', t('properties:group'), t('properties:allGroups'), groups) : null}
      {choice('responsible', t('properties:responsible.title'), t('properties:responsible.all'), colleagues)}
      <Checkbox
        label={t('common:showArchived')}
        checked={filter.get('archived') === '1'}
        onChange={(event) => filter.set('archived', event.currentTarget.checked ? '1' : undefined)}
      />
    </ListTools>
  )
}

function Houses({ items, mayWrite }: { items: readonly PropertyItem[]; mayWrite: boolean }) {
  const { t } = useTranslation('properties')
  const [view, setView] = useState<View>(() => readDevice<View>('properties.view') ?? 'cards')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const shown = mayWrite ? { ids: picked, onChange: setPicked } : undefined
  const change = (value: View) => {
    setView(value)
    writeDevice('properties.view', value)
  }
  return (
    <>
      <div className={classes.tools}>
        <Segments
          legend={t('view.legend')}
          legendHidden
          options={[
            { value: 'cards', label: t('view.cards'), icon: IconLayoutGrid },
            { value: 'table', label: t('view.table'), icon: IconTable },
          ]}
          value={view}
          onChange={change}
        />
      </div>
      <PropertyBulk picked={items.filter(({ id }) => picked.has(id))} onDone={() => setPicked(new Set())} />
      {view === 'cards' ? <PropertyCards items={items} picked={shown} /> : <PropertyTable items={items} picked={shown} />}
    </>
  )
}
