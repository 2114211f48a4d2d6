import { Button, Checkbox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ListTools } from '../../components/list-tools.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useRoleName } from '../../components/use-role-name.ts'
import { formatDay } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import { AccountChip } from './account-chip.tsx'
import { useTeam, type TeamMember } from './queries.ts'

/** Who works here, with which role, for which houses, and whether they can log in. */
export function TeamPage() {
  const { t } = useTranslation(['staff', 'common'])
  const filter = useAddressFilter<'q' | 'left'>()
  const left = filter.get('left') === '1'
  const team = useTeam(left)
  const may = useMay('staff.write')
  const words = useMemberWords()
  const q = filter.get('q')?.toLowerCase()
  return (
    <OfficePage
      title={t('staff:title')}
      actions={
        may ? (
          <Button component={Link} to={paths.newColleague} leftSection={<IconPlus aria-hidden="true" />}>
            {t('staff:new')}
          </Button>
        ) : null
      }
    >
      <ListTools label={t('staff:search')}>
        <SearchField
          label={t('staff:search')}
          placeholder={t('staff:searchPlaceholder')}
          q={filter.get('q')}
          onSearch={(value) => filter.set('q', value)}
        />
        <Checkbox
          label={t('staff:showLeft')}
          checked={left}
          onChange={(event) => filter.set('left', event.currentTarget.checked ? '1' : undefined)}
        />
      </ListTools>
      <Loaded query={team} rows={6} rowHeight={52}>
        {({ items }) => {
          const found = items.filter((member) => !q || `${nameOf(member)} ${member.position} ${member.email}`.toLowerCase().includes(q))
          if (found.length === 0) return <EmptyState title={q ? t('common:noHits') : t(left ? 'staff:noneLeft' : 'staff:empty')} />
          return (
            <RecordList
              label={t('staff:title')}
              records={found.map((member) => ({
                key: member.id,
                to: paths.colleague(member.id),
                sign: <PersonAvatar name={nameOf(member)} size={32} />,
                name: member.mine ? t('staff:you', { name: nameOf(member) }) : nameOf(member),
                facts: words(member),
                end: <AccountChip account={member.account} />,
              }))}
            />
          )
        }}
      </Loaded>
    </OfficePage>
  )
}

const nameOf = ({ firstName, lastName }: TeamMember) => `${firstName} ${lastName}`

function useMemberWords() {
  const { t } = useTranslation('staff')
  const roleName = useRoleName()
  return ({ position, role, allProperties, propertyCount, absentUntil }: TeamMember) =>
    [
      position === roleName(role) ? '' : position,
      roleName(role),
      allProperties ? t('allProperties') : t('properties', { count: propertyCount }),
      absentUntil ? t('absentUntil', { day: formatDay(absentUntil) }) : '',
    ]
      .filter(Boolean)
      .join(' · ')
}
