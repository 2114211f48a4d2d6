import { Button } from '@mantine/core'
import { IconList, IconUserPlus } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AppSelect } from '../../components/app-select.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { useInvitationCounts, type InvitationState } from '../../components/invitation-queries.ts'
import { ListTools } from '../../components/list-tools.tsx'
import { InvitationRows } from '../../components/invitation-rows.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { MoreButton } from '../../components/record-list.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import { useInvitations } from './queries.ts'
import { invitationStates, StateFilter } from './state-filter.tsx'

/** Everybody who was invited, where they stand, and who is still missing. */
export function InvitationsPage() {
  const { t } = useTranslation(['invitations', 'common'])
  const may = useMay('invitations.write')
  const filter = useAddressFilter<'q' | 'state' | 'property'>()
  const state: InvitationState | undefined = invitationStates.find((name) => name === filter.get('state'))
  const propertyId = filter.get('property')
  const properties = usePropertyOptions()
  const counts = useInvitationCounts(propertyId)
  const invitations = useInvitations({ q: filter.get('q'), state, propertyId })
  const rows = invitations.data?.pages.flatMap(({ items }) => items)
  return (
    <DataPage
      title={t('invitations:title')}
      actions={
        <>
          <Button component={Link} to={paths.invitationSeriesList} variant="default" leftSection={<IconList aria-hidden="true" />}>
            {t('invitations:series.title')}
          </Button>
          {may ? (
            <Button component={Link} to={paths.newInvitationSeries(propertyId)} leftSection={<IconUserPlus aria-hidden="true" />}>
              {t('invitations:new')}
            </Button>
          ) : null}
        </>
      }
    >
      <StateFilter counts={counts.data} value={state} onChange={(next) => filter.set('state', next)} />
      <ListTools label={t('invitations:search')}>
        <SearchField
          label={t('invitations:search')}
          placeholder={t('invitations:searchPlaceholder')}
          q={filter.get('q')}
          onSearch={(q) => filter.set('q', q)}
        />
        <AppSelect
          aria-label={t('invitations:property')}
          placeholder={t('invitations:allProperties')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('invitations:allProperties') }}
          data={properties}
          value={propertyId ?? null}
          onChange={(value) => filter.set('property', value ?? undefined)}
        />
      </ListTools>
      <Loaded query={{ ...invitations, data: rows }} rows={8} rowHeight={60}>
        {(found) => {
          if (found.length === 0 && filter.isSet)
            return <NoHits title={t('common:noHits')} resetLabel={t('common:resetFilters')} onReset={filter.reset} />
          if (found.length === 0) return <EmptyState house title={t('invitations:empty')} text={t('invitations:emptyText')} />
          return <InvitationRows label={t('invitations:title')} invitations={found} withSeries />
        }}
      </Loaded>
      <MoreButton list={invitations} />
    </DataPage>
  )
}
