import { Button, Checkbox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AppSelect } from '../../components/app-select.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { ExportButton } from '../../components/export-button.tsx'
import { ListTools } from '../../components/list-tools.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { MoreButton } from '../../components/record-list.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import { PeopleTable } from './people-table.tsx'
import { roles, usePeople } from './queries.ts'

const usePeopleFilter = useAddressFilter<'q' | 'role' | 'property' | 'login' | 'archived'>

/** Everybody who lives in a house, owns it or sits on its board. */
export function PeoplePage() {
  const mayWrite = useMay('people.write')
  const { t } = useTranslation(['people', 'common'])
  const filter = usePeopleFilter()
  const narrowed = {
    q: filter.get('q'),
    role: roles.find((name) => name === filter.get('role')),
    propertyId: filter.get('property'),
    archived: filter.get('archived') === '1',
  }
  const login = filter.get('login')
  const people = usePeople({ ...narrowed, hasAccount: login === undefined ? undefined : login === '1' })
  const rows = people.data?.pages.flatMap(({ items }) => items)
  return (
    <DataPage
      title={t('people:title')}
      wide
      actions={
        <>
          <ExportButton kind="person" filter={narrowed} />
          {mayWrite ? (
            <Button component={Link} to={paths.newPerson} leftSection={<IconPlus aria-hidden="true" />}>
              {t('people:new')}
            </Button>
          ) : null}
        </>
      }
    >
      <Tools filter={filter} />
      <Loaded query={{ ...people, data: rows }} rows={12} rowHeight={36}>
        {(found) => {
          if (found.length === 0 && filter.isSet)
            return <NoHits title={t('common:noHits')} resetLabel={t('common:resetFilters')} onReset={filter.reset} />
          if (found.length === 0) return <EmptyState title={t('people:empty')} text={t('people:emptyText')} />
          return <PeopleTable people={found} />
        }}
      </Loaded>
      <MoreButton list={people} />
    </DataPage>
  )
}

function Tools({ filter }: { filter: ReturnType<typeof usePeopleFilter> }) {
  const { t } = useTranslation(['people', 'words', 'common'])
  const properties = usePropertyOptions()
  const choice = (name: 'role' | 'property' | 'login', label: string, none: string, data: { value: string; label: string }[]) => (
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
    <ListTools label={t('people:search')}>
      <SearchField
        label={t('people:search')}
        placeholder={t('people:searchPlaceholder')}
        q={filter.get('q')}
        onSearch={(q) => filter.set('q', q)}
      />
      {choice(
        'role',
        t('people:role'),
        t('people:allRoles'),
        roles.map((value) => ({ value, label: t(`words:role.${value}`) })),
      )}
      {choice('property', t('people:property'), t('people:allProperties'), properties)}
      {choice('login', t('people:column.login'), t('people:login.all'), [
        { value: '1', label: t('people:login.with') },
        { value: '0', label: t('people:login.without') },
      ])}
      <Checkbox
        label={t('common:showArchived')}
        checked={filter.get('archived') === '1'}
        onChange={(event) => filter.set('archived', event.currentTarget.checked ? '1' : undefined)}
      />
    </ListTools>
  )
}
