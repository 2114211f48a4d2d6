import { Anchor, Button, TextInput } from '@mantine/core'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataSection } from '../../components/data-section.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { formatDay } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { OccupantDrawer } from './occupant-drawer.tsx'
import { useEndOwnership, useEndTenancy, type Unit } from './queries.ts'
import classes from './units.module.css'

type Occupant = Unit['tenancies'][number]
export type OccupantKind = 'tenancy' | 'ownership'

interface OccupantsProps {
  kind: OccupantKind
  unit: Unit
  people: readonly Occupant[]
}

/** Who lives in the unit, or who owns it, from when to when. */
export function Occupants({ kind, unit, people }: OccupantsProps) {
  const { t } = useTranslation(['units', 'common'])
  const mayWrite = useMay('people.write')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Occupant>()
  return (
    <DataSection
      title={t(`units:${kind}.title`)}
      action={
        mayWrite ? (
          <Button size="xs" variant="default" leftSection={<IconPlus aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t(`units:${kind}.add`)}
          </Button>
        ) : null
      }
    >
      {people.length === 0 ? <p className={classes.quiet}>{t(`units:${kind}.none`)}</p> : null}
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.id} className={classes.person}>
            <PersonAvatar name={person.name} size={32} />
            <span className={classes.words}>
              <Anchor component={Link} to={paths.person(person.personId)}>
                {person.name}
              </Anchor>
              <span className={classes.quiet}>
                {t('common:since', { date: formatDay(person.startsOn) })}
                {person.endsOn ? `, ${t('common:until', { date: formatDay(person.endsOn) })}` : ''}
                {person.hasAccount ? `, ${t('units:hasAccount')}` : ''}
              </span>
            </span>
            {mayWrite ? (
              <Button size="xs" variant="subtle" onClick={() => setEnding(person)} aria-label={`${t(`units:${kind}.end`)}: ${person.name}`}>
                {t(`units:${kind}.end`)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {adding ? <OccupantDrawer kind={kind} unit={unit} onClose={() => setAdding(false)} /> : null}
      {ending ? <EndDialog key={ending.id} kind={kind} occupant={ending} onClose={() => setEnding(undefined)} /> : null}
    </DataSection>
  )
}

function EndDialog({ kind, occupant, onClose }: { kind: OccupantKind; occupant: Occupant; onClose: () => void }) {
  const { t } = useTranslation(['units', 'common'])
  const toast = useToast()
  const [endsOn, setEndsOn] = useState(occupant.endsOn ?? '')
  const tenancy = useEndTenancy()
  const ownership = useEndOwnership()
  const step = kind === 'tenancy' ? tenancy : ownership
  const confirm = () =>
    step.mutate(
      { params: { path: { id: occupant.id } }, body: { endsOn: endsOn || null } },
      {
        onSuccess: () => {
          onClose()
          toast.done(t('common:saved'))
        },
      },
    )
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={confirm}
      title={t(`units:${kind}.endOf`, { name: occupant.name })}
      confirmLabel={t('common:save')}
      cancelLabel={t('common:cancel')}
      closeLabel={t('common:close')}
      busy={step.isPending}
    >
      <TextInput
        data-autofocus
        type="date"
        label={t('units:endsOn')}
        description={t('units:endsOnHint')}
        min={occupant.startsOn}
        value={endsOn}
        onChange={(event) => setEndsOn(event.currentTarget.value)}
      />
      <ProblemAlert error={step.error} />
    </ConfirmDialog>
  )
}
