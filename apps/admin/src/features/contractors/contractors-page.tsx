import { Button, Checkbox } from '@mantine/core'
import { AppSelect } from '../../components/app-select.tsx'
import { trades } from '@treppenhaus/domain/master-data'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataPage } from '../../components/data-page.tsx'
import { ExportButton } from '../../components/export-button.tsx'
import { ListTools } from '../../components/list-tools.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { MoreButton } from '../../components/record-list.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import { ContractorTable } from './contractor-table.tsx'
import { useContractors } from './queries.ts'

/** Companies and caretakers who get work orders. */
export function ContractorsPage() {
  const mayWrite = useMay('contractors.write')
  const { t } = useTranslation(['contractors', 'words', 'common'])
  const filter = useAddressFilter<'q' | 'trade' | 'archived'>()
  const trade = trades.find((name) => name === filter.get('trade'))
  const contractors = useContractors({ q: filter.get('q'), trade, archived: filter.get('archived') === '1' })
  const rows = contractors.data?.pages.flatMap(({ items }) => items)
  return (
    <DataPage
      title={t('contractors:title')}
      wide
      actions={
        <>
          <ExportButton kind="contractor" filter={{ q: filter.get('q'), trade, archived: filter.get('archived') === '1' }} />
          {mayWrite ? (
            <Button component={Link} to={paths.newContractor} leftSection={<IconPlus aria-hidden="true" />}>
              {t('contractors:new')}
            </Button>
          ) : null}
        </>
      }
    >
      <ListTools label={t('contractors:search')}>
        <SearchField
          label={t('contractors:search')}
          placeholder={t('contractors:searchPlaceholder')}
          q={filter.get('q')}
          onSearch={(q) => filter.set('q', q)}
        />
        <AppSelect
          aria-label={t('contractors:field.trades')}
          placeholder={t('contractors:allTrades')}
          clearable
          clearButtonProps={{ 'aria-label': t('contractors:allTrades') }}
          data={trades.map((value) => ({ value, label: t(`words:trade.${value}`) }))}
          value={trade ?? null}
          onChange={(value) => filter.set('trade', value ?? undefined)}
        />
        <Checkbox
          label={t('common:showArchived')}
          checked={filter.get('archived') === '1'}
          onChange={(event) => filter.set('archived', event.currentTarget.checked ? '1' : undefined)}
        />
      </ListTools>
      <Loaded query={{ ...contractors, data: rows }} rows={12} rowHeight={36}>
        {(found) => {
          if (found.length === 0 && filter.isSet)
            return <NoHits title={t('common:noHits')} resetLabel={t('common:resetFilters')} onReset={filter.reset} />
          if (found.length === 0) return <EmptyState title={t('contractors:empty')} text={t('contractors:emptyText')} />
          return <ContractorTable contractors={found} />
        }}
      </Loaded>
      <MoreButton list={contractors} />
    </DataPage>
  )
}
