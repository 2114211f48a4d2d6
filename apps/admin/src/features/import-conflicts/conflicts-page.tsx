import { Anchor } from '@mantine/core'
import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AppSelect } from '../../components/app-select.tsx'
import { ExchangePage } from '../../components/exchange-frame.tsx'
import { ListTools } from '../../components/list-tools.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { MoreButton } from '../../components/record-list.tsx'
import { useRecordWords } from '../../components/use-record-words.ts'
import { paths } from '../../lib/paths.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import classes from './conflicts.module.css'
import { ConflictList } from './conflict-list.tsx'
import { useConflicts } from './queries.ts'

/** The inbox of fields that were changed here and in the other software: a person decides. */
export function ConflictsPage() {
  const { t } = useTranslation(['import-conflicts', 'common'])
  const words = useRecordWords()
  const filter = useAddressFilter<'kind' | 'property' | 'import'>()
  const kind = recordKinds.find((name) => name === filter.get('kind'))
  const properties = usePropertyOptions()
  const conflicts = useConflicts({ kind, propertyId: filter.get('property'), importId: filter.get('import') })
  const rows = conflicts.data?.pages.flatMap(({ items }) => items)
  return (
    <ExchangePage title={t('import-conflicts:title')}>
      <p className={classes.text}>
        {t('import-conflicts:about')}{' '}
        <Anchor component={Link} to={paths.fieldOwners}>
          {t('import-conflicts:ownersLink')}
        </Anchor>
      </p>
      {rows?.length || filter.isSet ? (
        <ListTools label={t('import-conflicts:filter')}>
          <AppSelect
            aria-label={t('import-conflicts:property')}
            placeholder={t('import-conflicts:allProperties')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('import-conflicts:allProperties') }}
            data={properties}
            value={filter.get('property') ?? null}
            onChange={(value) => filter.set('property', value ?? undefined)}
          />
          <AppSelect
            aria-label={t('import-conflicts:kind')}
            placeholder={t('import-conflicts:allKinds')}
            clearable
            clearButtonProps={{ 'aria-label': t('import-conflicts:allKinds') }}
            data={recordKinds.map((name) => ({ value: name, label: words.kinds(name) }))}
            value={kind ?? null}
            onChange={(value) => filter.set('kind', value ?? undefined)}
          />
        </ListTools>
      ) : null}
      <Loaded query={{ ...conflicts, data: rows }} rows={6} rowHeight={60}>
        {(found) => {
          if (found.length === 0 && filter.isSet)
            return <NoHits title={t('common:noHits')} resetLabel={t('common:resetFilters')} onReset={filter.reset} />
          if (found.length === 0) return <EmptyState house title={t('import-conflicts:empty')} text={t('import-conflicts:emptyText')} />
          return <ConflictList conflicts={found} />
        }}
      </Loaded>
      <MoreButton list={conflicts} />
    </ExchangePage>
  )
}
