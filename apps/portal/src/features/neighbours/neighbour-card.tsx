import { Anchor } from '@mantine/core'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../components/use-place.ts'
import type { Neighbour } from '../../lib/directory.ts'
import { telLink } from '../../lib/format.ts'
import classes from './neighbours.module.css'

interface NeighbourCardProps {
  person: Neighbour
  unitsPerFloor: number | null
  /** The reader looks at themselves. */
  preview?: boolean
}

/** Somebody of the house, with what they chose to show. */
export function NeighbourCard({ person, unitsPerFloor, preview = false }: NeighbourCardProps) {
  const { t } = useTranslation('neighbours')
  const place = usePlace()
  const { name, roles, isMe, unitNumber, floor, position, email, phone, about, avatar, address } = person
  const flat = unitNumber === null ? undefined : place.words({ floor, position, unitsPerFloor, unitNumber, unitId: unitNumber })
  const facts = [...roles.map((role) => t(`role.${role}`)), flat].filter(Boolean).join(' · ')
  return (
    <div className={classes.card}>
      <PersonAvatar name={name} size={56} face={avatar} />
      <div className={classes.words}>
        <strong>
          {name}
          {isMe && !preview ? <span className={classes.me}>{t('you')}</span> : null}
        </strong>
        <span className={classes.facts}>{facts}</span>
        {about === null ? null : <p className={classes.about}>{about}</p>}
        {address === null ? null : (
          <span className={classes.facts}>
            {address.street}, {address.postalCode} {address.city}
          </span>
        )}
        {phone === null && email === null ? null : (
          <span className={classes.reach}>
            {phone === null ? null : preview ? <span>{phone}</span> : <Anchor href={telLink(phone)}>{phone}</Anchor>}
            {email === null ? null : preview ? <span>{email}</span> : <Anchor href={`mailto:${email}`}>{email}</Anchor>}
          </span>
        )}
      </div>
    </div>
  )
}
