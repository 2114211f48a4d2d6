import { Anchor, Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
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
import { HolderDrawer } from './holder-drawer.tsx'
import classes from './properties.module.css'
import type { Property } from './queries.ts'

export interface Holder {
  id: string
  personId: string
  name: string
  startsOn: string
  endsOn: string | null
  share?: Share
  chair?: boolean
}

interface HolderListProps {
  kind: 'owner' | 'board'
  property: Property
  holders: readonly Holder[]
}

/** Present ones first, then those to come, then those of the past. */
const order = (today: string) => (holder: Holder) => (holder.startsOn > today ? 1 : holder.endsOn !== null && holder.endsOn < today ? 2 : 0)

/** Who owns a house, or sits on its board, from when to when. */
export function HolderList({ kind, property, holders }: HolderListProps) {
  const { t } = useTranslation(['properties', 'common'])
  const mayWrite = useMay('people.write')
  const [open, setOpen] = useState<'add' | Holder>()
  const rank = order(dayOf(new Date().toISOString()))
  const title = t(kind === 'owner' ? 'properties:owners' : 'properties:board.title')
  return (
    <DataSection
      title={title}
      action={
        mayWrite ? (
          <Button size="xs" variant="default" leftSection={<IconPlus aria-hidden="true" />} onClick={() => setOpen('add')}>
            {t(`properties:${kind}.add`)}
          </Button>
        ) : null
      }
    >
      {holders.length === 0 ? <p className={classes.quiet}>{t(`properties:${kind}.none`)}</p> : null}
      <ul className={classes.people} aria-label={title}>
        {holders
          .toSorted((a, b) => rank(a) - rank(b) || Number(b.chair ?? false) - Number(a.chair ?? false))
          .map((holder) => (
            <HolderRow key={holder.id} kind={kind} holder={holder} onEdit={mayWrite ? () => setOpen(holder) : undefined} />
          ))}
      </ul>
      {open === undefined ? null : (
        <HolderDrawer kind={kind} propertyId={property.id} holder={open === 'add' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </DataSection>
  )
}

interface HolderRowProps {
  kind: 'owner' | 'board'
  holder: Holder
  onEdit: (() => void) | undefined
}

function HolderRow({ kind, holder, onEdit }: HolderRowProps) {
  const { t } = useTranslation(['properties', 'common'])
  const span = useSpanWords()
  const today = dayOf(new Date().toISOString())
  const { name, share } = holder
  const part = share && share.numerator !== share.denominator ? shareText(share.numerator, share.denominator) : ''
  return (
    <li className={classes.person}>
      <PersonAvatar name={name} size={32} />
      <span className={classes.words}>
        <span className={classes.name}>
          <Anchor component={Link} to={paths.person(holder.personId)}>
            {name}
          </Anchor>
          {holder.chair ? <Chip hue="blue">{t('properties:board.chair')}</Chip> : null}
          {holder.startsOn > today ? <Chip hue="violet">{t('common:toCome')}</Chip> : null}
          {holder.endsOn !== null && holder.endsOn < today ? <Chip hue="gray">{t('common:past')}</Chip> : null}
        </span>
        <span className={classes.quiet}>{[span(holder), part].filter(Boolean).join(', ')}</span>
      </span>
      {onEdit ? (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPencil aria-hidden="true" />}
          aria-label={t(`properties:${kind}.editOf`, { name })}
          onClick={onEdit}
        >
          {t('common:change')}
        </Button>
      ) : null}
    </li>
  )
}
