import { Anchor } from '@mantine/core'
import { Elevation } from '@treppenhaus/ui/elevation'
import { Plate } from '@treppenhaus/ui/plate'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../lib/paths.ts'
import classes from './house-card.module.css'
import { usePlaceWords } from './use-place-words.ts'

interface House {
  propertyId: string
  managementType: 'rental' | 'condominium' | 'own'
  street: string
  houseNumber: string
  postalCode: string
  city: string
  floors: number | null
  unitsPerFloor: number | null
  place: 'unit' | 'common'
  unitNumber: string | null
  floor: number | null
  position: number | null
}

/** The house with the flat lit, and where it is in words. */
export function HouseCard({ house }: { house: House }) {
  const { t } = useTranslation('words')
  const places = usePlaceWords()
  const where = places.long(house)
  const lit = house.floor !== null && house.position !== null ? [{ floor: house.floor, position: house.position }] : []
  return (
    <div className={classes.house}>
      <Elevation floors={house.floors} unitsPerFloor={house.unitsPerFloor} lit={lit} label={where} height={72} />
      <div className={classes.words}>
        <p className={classes.street}>
          <Plate number={house.houseNumber} />
          <Anchor component={Link} to={paths.property(house.propertyId)}>
            {house.street}
          </Anchor>
        </p>
        {where ? <p>{where}</p> : null}
        <p className={classes.quiet}>
          {house.unitNumber ? `${house.unitNumber}, ` : ''}
          {house.postalCode} {house.city}
        </p>
        <p className={classes.quiet}>{t(`managementType.${house.managementType}`)}</p>
      </div>
    </div>
  )
}
