import { Title } from '@mantine/core'
import { Plate } from '@treppenhaus/ui/plate'
import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { useSpanWords } from '../../components/use-span-words.ts'
import { dayOf } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import classes from './people.module.css'
import type { Person } from './queries.ts'

type Relation = Person['relations'][number]
const times = ['now', 'future', 'past'] as const

function timeOf({ startsOn, endsOn }: Relation, today: string): (typeof times)[number] {
  if (startsOn > today) return 'future'
  return endsOn !== null && endsOn < today ? 'past' : 'now'
}

/** What somebody is to which house: now, from when on, and until when it was. */
export function PersonRelations({ relations }: { relations: readonly Relation[] }) {
  const { t } = useTranslation('people')
  const today = dayOf(new Date().toISOString())
  const groups = times
    .map((time) => ({ time, found: relations.filter((relation) => timeOf(relation, today) === time) }))
    .filter(({ found }) => found.length > 0)
  return (
    <DataSection title={t('relations')} count={relations.length}>
      {groups.length === 0 ? <p className={classes.none}>{t('noRelations')}</p> : null}
      {groups.map(({ time, found }) => (
        <div key={time}>
          {groups.length > 1 || time !== 'now' ? (
            <Title order={3} className={classes.group ?? ''}>
              {t(`time.${time}`)}
            </Title>
          ) : null}
          <Relations label={t(`time.${time}`)} relations={found} />
        </div>
      ))}
    </DataSection>
  )
}

function Relations({ label, relations }: { label: string; relations: readonly Relation[] }) {
  const { t } = useTranslation('words')
  const span = useSpanWords()
  return (
    <RecordList
      label={label}
      records={relations.map((relation) => ({
        key: relation.id,
        to: relation.unitId ? paths.unit(relation.unitId) : paths.property(relation.propertyId),
        sign: <Plate number={relation.houseNumber} />,
        name: [`${relation.street} ${relation.houseNumber}`, relation.unitNumber ?? ''].filter(Boolean).join(', '),
        facts: t(`role.${relation.role}`),
        end: span(relation),
      }))}
    />
  )
}
