import { Button, Checkbox } from '@mantine/core'
import { AppSelect } from '../../components/app-select.tsx'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataPage } from '../../components/data-page.tsx'
import { ExportButton } from '../../components/export-button.tsx'
import { ListTools } from '../../components/list-tools.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { MoreButton, RecordList } from '../../components/record-list.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import { roles, usePeople } from './queries.ts'

/** Everybody who lives in a house, owns it or sits on its board. */
export function PeoplePage() {
  const mayWrite = useMay('people.write')
  const { t } = useTranslation(['people', 'words', 'common'])
  const filter = useAddressFilter<'q' | 'role' | 'property' | 'archived'>()
  const role = roles.find((name) => name === filter.get('role'))
  const properties = usePropertyOptions()
  const people = usePeople({ q: filter.get('q'), role, propertyId: filter.get('property'), archived: filter.get('archived') === '1' })
  const rows = people.data?.pages.flatMap(({ items }) => items)
  return (
    <DataPage
      title={t('people:title')}
      actions={
        <>
          <ExportButton
            kind="person"
            filter={{ q: filter.get('q'), role, propertyId: filter.get('property'), archived: filter.get('archived') === '1' }}
          />
          {mayWrite ? (
            <Button component={Link} to={paths.newPerson} leftSection={<IconPlus aria-hidden="true" />}>
              {t('people:new')}
            </Button>
          ) : null}
        </>
      }
    >
      <ListTools label={t('people:search')}>
        <SearchField
          label={t('people:search')}
          placeholder={t('people:searchPlaceholder')}
          q={filter.get('q')}
          onSearch={(q) => filter.set('q', q)}
        />
        <AppSelect
          aria-label={t('people:role')}
          placeholder={t('people:allRoles')}
          clearable
          clearButtonProps={{ 'aria-label': t('people:allRoles') }}
          data={roles.map((value) => ({ value, label: t(`words:role.${value}`) }))}
          value={role ?? null}
          onChange={(value) => filter.set('role', value ?? undefined)}
        />
        <AppSelect
          aria-label={t('people:property')}
          placeholder={t('people:allProperties')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('people:allProperties') }}
          data={properties}
          value={filter.get('property') ?? null}
          onChange={(value) => filter.set('property', value ?? undefined)}
        />
        <Checkbox
          label={t('common:showArchived')}
          checked={filter.get('archived') === '1'}
          onChange={(event) => filter.set('archived', event.currentTarget.checked ? '1' : undefined)}
        />
      </ListTools>
      <Loaded query={{ ...people, data: rows }} rows={8} rowHeight={52}>
        {(found) => {
          if (found.length === 0 && filter.isSet)
            return <NoHits title={t('common:noHits')} resetLabel={t('common:resetFilters')} onReset={filter.reset} />
          if (found.length === 0) return <EmptyState title={t('people:empty')} text={t('people:emptyText')} />
          return (
            <RecordList
              label={t('people:title')}
              records={found.map((person) => ({
                key: person.id,
                to: paths.person(person.id),
                sign: <PersonAvatar name={person.name} size={32} />,
                name: person.name,
                facts: [
                  person.roles.map((name) => t(`words:role.${name}`)).join(', '),
                  person.homes.join('; '),
                  person.archived ? t('common:archived') : '',
                ]
                  .filter(Boolean)
                  .join(' · '),
                end: person.hasAccount ? t('people:hasAccount') : null,
              }))}
            />
          )
        }}
      </Loaded>
      <MoreButton list={people} />
    </DataPage>
  )
}
