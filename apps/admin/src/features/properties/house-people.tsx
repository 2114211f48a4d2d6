import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { DataSection } from '../../components/data-section.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { formatDay } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { Property } from './queries.ts'

/** Owners of the whole house, and the board of a condominium. */
export function HousePeople({ property }: { property: Property }) {
  const { t } = useTranslation(['properties', 'common'])
  const span = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
    [t('common:since', { date: formatDay(startsOn) }), endsOn ? t('common:until', { date: formatDay(endsOn) }) : '']
      .filter(Boolean)
      .join(', ')
  const list = (title: string, people: readonly { personId: string; name: string; startsOn: string; endsOn: string | null }[]) =>
    people.length === 0 ? null : (
      <DataSection title={title} count={people.length}>
        <RecordList
          label={title}
          records={people.map((person) => ({
            key: person.personId,
            to: paths.person(person.personId),
            sign: <PersonAvatar name={person.name} size={32} />,
            name: person.name,
            facts: span(person),
          }))}
        />
      </DataSection>
    )
  return (
    <>
      {list(t('properties:owners'), property.owners)}
      {list(t('properties:board'), property.board)}
    </>
  )
}
