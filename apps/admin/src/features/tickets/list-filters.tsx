import { NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { SearchField } from '../../components/search-field.tsx'
import type { TicketFilter } from '../../lib/ticket-views.ts'
import classes from './ticket-list.module.css'

interface ListFiltersProps {
  filter: TicketFilter
  onFilter: (change: Partial<TicketFilter>) => void
}

/** Search and house; what is set stands as a chip that takes it away. */
export function ListFilters({ filter, onFilter }: ListFiltersProps) {
  const { t } = useTranslation('tickets')
  const properties = usePropertyOptions()
  return (
    <div className={classes.filters} role="search" aria-label={t('list.search')}>
      <SearchField label={t('list.search')} placeholder={t('list.searchPlaceholder')} q={filter.q} onSearch={(q) => onFilter({ q })} />
      <div className={classes.chips}>
        <NativeSelect
          size="xs"
          aria-label={t('list.property')}
          data={[{ value: '', label: t('list.allProperties') }, ...properties]}
          value={filter.propertyId ?? ''}
          className={classes.property ?? ''}
          onChange={({ currentTarget }) => onFilter({ propertyId: currentTarget.value || undefined })}
        />
        {filter.view === 'open' || filter.view === 'new' ? (
          <button
            type="button"
            className={classes.chip}
            aria-pressed={filter.view === 'new'}
            onClick={() => onFilter({ view: filter.view === 'new' ? 'open' : 'new' })}
          >
            {t('list.onlyNew')}
          </button>
        ) : null}
        {filter.q ? (
          <button
            type="button"
            className={classes.chip}
            aria-label={t('list.removeSearch', { q: filter.q })}
            onClick={() => onFilter({ q: undefined })}
          >
            {t('list.searched', { q: filter.q })}
            <IconX aria-hidden="true" />
          </button>
        ) : null}
      </div>
    </div>
  )
}
