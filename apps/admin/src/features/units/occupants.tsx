import { Anchor, Button } from '@mantine/core'
import { IconArrowsExchange, IconPencil, IconPlus } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataSection } from '../../components/data-section.tsx'
import { useSpanWords } from '../../components/use-span-words.ts'
import { dayOf } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { shareText, type Share } from '../../lib/share.ts'
import { OccupantDrawer } from './occupant-drawer.tsx'
import { OwnerChangeDrawer } from './owner-change-drawer.tsx'
import type { Unit } from './queries.ts'
import classes from './units.module.css'

export type OccupantKind = 'tenancy' | 'ownership'

export interface Occupant {
  id: string
  personId: string
  name: string
  startsOn: string
  endsOn: string | null
  hasAccount: boolean
  share?: Share
  contractNumber?: string
}

const occupantsOf = (kind: OccupantKind, unit: Unit): Occupant[] =>
  kind === 'tenancy'
    ? unit.tenancies
    : unit.ownerships.map(({ shareNumerator, shareDenominator, ...owner }) => ({
        ...owner,
        share: { numerator: shareNumerator, denominator: shareDenominator },
      }))

/** Who lives in the unit, or who owns it, now and in future. */
export function Occupants({ kind, unit }: { kind: OccupantKind; unit: Unit }) {
  const { t } = useTranslation(['units', 'common'])
  const mayWrite = useMay('people.write')
  const [open, setOpen] = useState<'add' | 'change' | Occupant>()
  const people = occupantsOf(kind, unit)
  const close = () => setOpen(undefined)
  return (
    <DataSection
      title={t(`units:${kind}.title`)}
      action={
        mayWrite ? (
          <span className={classes.acts}>
            {kind === 'ownership' && people.length > 0 ? (
              <Button size="xs" variant="default" leftSection={<IconArrowsExchange aria-hidden="true" />} onClick={() => setOpen('change')}>
                {t('units:ownerChange.act')}
              </Button>
            ) : null}
            <Button size="xs" variant="default" leftSection={<IconPlus aria-hidden="true" />} onClick={() => setOpen('add')}>
              {t(`units:${kind}.add`)}
            </Button>
          </span>
        ) : null
      }
    >
      {people.length === 0 ? <p className={classes.quiet}>{t(`units:${kind}.none`)}</p> : null}
      <ul className={classes.people}>
        {people.map((person) => (
          <OccupantRow key={person.id} kind={kind} person={person} onEdit={mayWrite ? () => setOpen(person) : undefined} />
        ))}
      </ul>
      {open === 'change' ? <OwnerChangeDrawer unit={unit} onClose={close} /> : null}
      {open === 'add' || typeof open === 'object' ? (
        <OccupantDrawer kind={kind} unit={unit} occupant={typeof open === 'object' ? open : undefined} onClose={close} />
      ) : null}
    </DataSection>
  )
}

interface OccupantRowProps {
  kind: OccupantKind
  person: Occupant
  onEdit: (() => void) | undefined
}

function OccupantRow({ kind, person, onEdit }: OccupantRowProps) {
  const { t } = useTranslation(['units', 'common'])
  const span = useSpanWords()
  const isFuture = person.startsOn > dayOf(new Date().toISOString())
  const whole = person.share && person.share.numerator === person.share.denominator
  const facts = [
    span(person),
    person.share && !whole ? t('units:ownership.part', { share: shareText(person.share.numerator, person.share.denominator) }) : '',
    person.contractNumber ? t('units:tenancy.contract', { number: person.contractNumber }) : '',
    person.hasAccount ? t('units:hasAccount') : '',
  ]
  return (
    <li className={classes.person}>
      <PersonAvatar name={person.name} size={32} />
      <span className={classes.words}>
        <span className={classes.name}>
          <Anchor component={Link} to={paths.person(person.personId)}>
            {person.name}
          </Anchor>
          {isFuture ? <Chip hue="violet">{t('units:history.future')}</Chip> : null}
        </span>
        <span className={classes.quiet}>{facts.filter(Boolean).join(', ')}</span>
      </span>
      {onEdit ? (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPencil aria-hidden="true" />}
          aria-label={t(`units:${kind}.editOf`, { name: person.name })}
          onClick={onEdit}
        >
          {t('common:change')}
        </Button>
      ) : null}
    </li>
  )
}
