import { Button } from '@mantine/core'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { AccessSection } from '../../components/access-section.tsx'
import { ArchiveButton } from '../../components/archive-button.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PlannedChanges } from '../../components/planned-changes.tsx'
import { RecordHistory } from '../../components/record-history.tsx'
import { etagOf } from '../../lib/etag.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { PersonFacts } from './person-facts.tsx'
import { PersonRelations } from './person-relations.tsx'
import { useEditPerson, usePerson, type Person } from './queries.ts'

/** One person: how to reach them, what they are to which house, and what became of that. */
export function PersonPage() {
  const { id = '' } = useParams()
  const person = usePerson(id)
  return <Loaded query={person}>{(found) => <Details person={found} />}</Loaded>
}

function Details({ person }: { person: Person }) {
  const { t } = useTranslation(['people', 'common'])
  const mayWrite = useMay('people.write')
  return (
    <DataPage
      title={person.name}
      meta={person.archived ? t('common:archived') : undefined}
      sign={<PersonAvatar name={person.name} size={40} />}
      back={{ to: paths.people, label: t('people:title') }}
      actions={mayWrite ? <Acts person={person} /> : null}
    >
      <PersonFacts person={person} />
      <PlannedChanges kind="person" id={person.id} mayWrite={mayWrite} />
      <PersonRelations relations={person.relations} />
      <AccessSection invitee={{ personId: person.id }} name={person.name} email={person.email} hasAccount={person.hasAccount} />
      <RecordHistory kind="person" id={person.id} />
    </DataPage>
  )
}

function Acts({ person: { id, version, archived } }: { person: Person }) {
  const { t } = useTranslation('common')
  const edit = useEditPerson()
  const params = { path: { id }, header: { 'if-match': etagOf(version) } }
  return (
    <>
      <ArchiveButton
        archived={archived}
        isPending={edit.isPending}
        onChange={(value, callbacks) => edit.mutate({ params, body: { archived: value } }, callbacks)}
      />
      <Button component={Link} to={paths.editPerson(id)} variant="default" leftSection={<IconPencil aria-hidden="true" />}>
        {t('edit')}
      </Button>
    </>
  )
}
