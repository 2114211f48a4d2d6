import { Anchor, Button } from '@mantine/core'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { Plate } from '@treppenhaus/ui/plate'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { AccessSection } from '../../components/access-section.tsx'
import { ArchiveButton } from '../../components/archive-button.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { DataSection, FactList } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { RecordHistory } from '../../components/record-history.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { etagOf } from '../../lib/etag.ts'
import { formatDay } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useEditPerson, usePerson, type Person } from './queries.ts'

/** One person: how to reach them and what they are to which house. */
export function PersonPage() {
  const { id = '' } = useParams()
  const person = usePerson(id)
  return <Loaded query={person}>{(found) => <Details person={found} />}</Loaded>
}

const phoneLink = (phone: string | null) => (phone ? <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</Anchor> : null)

function Details({ person }: { person: Person }) {
  const { t } = useTranslation(['people', 'words', 'common'])
  const mayWrite = useMay('people.write')
  const edit = useEditPerson()
  const params = { path: { id: person.id }, header: { 'if-match': etagOf(person.version) } }
  const address = [person.street, [person.postalCode, person.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return (
    <DataPage
      title={person.name}
      meta={person.archived ? t('common:archived') : undefined}
      sign={<PersonAvatar name={person.name} size={40} />}
      back={{ to: paths.people, label: t('people:title') }}
      actions={
        mayWrite ? (
          <>
            <ArchiveButton
              archived={person.archived}
              isPending={edit.isPending}
              onChange={(archived, callbacks) => edit.mutate({ params, body: { archived } }, callbacks)}
            />
            <Button component={Link} to={paths.editPerson(person.id)} variant="default" leftSection={<IconPencil aria-hidden="true" />}>
              {t('common:edit')}
            </Button>
          </>
        ) : null
      }
    >
      <FactList
        facts={[
          [t('people:field.email'), person.email ? <Anchor href={`mailto:${person.email}`}>{person.email}</Anchor> : null],
          [t('people:field.phone'), phoneLink(person.phone)],
          [t('people:field.mobile'), phoneLink(person.mobile)],
          [t('people:address'), address],
          [t('people:field.locale'), t(`words:language.${person.locale}`)],
        ]}
      />
      <AccessSection invitee={{ personId: person.id }} name={person.name} email={person.email} hasAccount={person.hasAccount} />
      <DataSection title={t('people:relations')} count={person.relations.length}>
        {person.relations.length === 0 ? <p>{t('people:noRelations')}</p> : null}
        {person.relations.length > 0 ? (
          <RecordList
            label={t('people:relations')}
            records={person.relations.map((relation) => ({
              key: relation.id,
              to: relation.unitId ? paths.unit(relation.unitId) : paths.property(relation.propertyId),
              sign: <Plate number={relation.houseNumber} />,
              name: [`${relation.street} ${relation.houseNumber}`, relation.unitNumber ?? ''].filter(Boolean).join(', '),
              facts: t(`words:role.${relation.role}`),
              end: [
                t('common:since', { date: formatDay(relation.startsOn) }),
                relation.endsOn ? t('common:until', { date: formatDay(relation.endsOn) }) : '',
              ]
                .filter(Boolean)
                .join(', '),
            }))}
          />
        ) : null}
      </DataSection>
      <RecordHistory kind="person" id={person.id} />
    </DataPage>
  )
}
