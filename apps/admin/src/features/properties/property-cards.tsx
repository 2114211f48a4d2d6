import { Checkbox } from '@mantine/core'
import { Chip } from '@treppenhaus/ui/chip'
import { Elevation } from '@treppenhaus/ui/elevation'
import { Plate } from '@treppenhaus/ui/plate'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Picked } from '../../components/data-table.tsx'
import { paths } from '../../lib/paths.ts'
import classes from './property-cards.module.css'
import type { PropertyItem } from './queries.ts'

interface PropertyCardsProps {
  items: readonly PropertyItem[]
  picked: Picked | undefined
}

/** Houses by their fronts and plates. */
export function PropertyCards({ items, picked }: PropertyCardsProps) {
  const { t } = useTranslation('properties')
  const pick = (id: string, value: boolean) => {
    const next = new Set(picked?.ids)
    if (value) next.add(id)
    else next.delete(id)
    picked?.onChange(next)
  }
  return (
    <ul className={classes.cards} aria-label={t('title')}>
      {items.map((property) => (
        <Card
          key={property.id}
          property={property}
          isPicked={picked?.ids.has(property.id)}
          onPick={picked ? (value) => pick(property.id, value) : undefined}
        />
      ))}
    </ul>
  )
}

interface CardProps {
  property: PropertyItem
  isPicked: boolean | undefined
  onPick: ((value: boolean) => void) | undefined
}

function Card({ property, isPicked, onPick }: CardProps) {
  const { t } = useTranslation(['properties', 'words', 'common'])
  const address = `${property.street} ${property.houseNumber}`
  return (
    <li className={classes.card} data-picked={isPicked || undefined}>
      <Link to={paths.property(property.id)} className={classes.link}>
        <span className={classes.front}>
          <Elevation floors={property.floors} unitsPerFloor={property.unitsPerFloor} label="" height={64} />
        </span>
        <span className={classes.words}>
          <span className={classes.name}>
            <Plate number={property.houseNumber} />
            <span>{property.name || property.street}</span>
          </span>
          <span className={classes.quiet}>
            {property.name ? `${address}, ` : ''}
            {property.postalCode} {property.city}
          </span>
          <span className={classes.quiet}>
            {t(`words:managementType.${property.managementType}`)}, {property.number}
          </span>
          <span className={classes.facts}>
            <span>{t('properties:units', { count: property.unitCount })}</span>
            {property.vacantCount > 0 ? <Chip hue="amber">{t('properties:vacantCount', { count: property.vacantCount })}</Chip> : null}
            {property.openTickets > 0 ? <Chip hue="blue">{t('properties:openTickets', { count: property.openTickets })}</Chip> : null}
            {property.online ? null : <Chip hue="gray">{t('properties:offline')}</Chip>}
            {property.archived ? <Chip hue="gray">{t('common:archived')}</Chip> : null}
          </span>
        </span>
      </Link>
      {onPick ? (
        <Checkbox
          className={classes.check ?? ''}
          aria-label={t('common:pick', { name: address })}
          checked={isPicked ?? false}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
      ) : null}
    </li>
  )
}
