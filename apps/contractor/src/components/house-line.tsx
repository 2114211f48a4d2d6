import { Elevation } from '@treppenhaus/ui/elevation'
import { Plate } from '@treppenhaus/ui/plate'
import type { ReactNode } from 'react'
import type { OrderItem } from '../lib/order.ts'
import classes from './house-line.module.css'
import { usePlace } from './use-place.ts'

interface HouseLineProps {
  order: Pick<OrderItem, 'street' | 'houseNumber' | 'postalCode' | 'city' | 'floors' | 'unitsPerFloor' | 'places'>
  /** Below the address, such as the day it is due. */
  children?: ReactNode
}

/** The house of an order: its front with the flats concerned lit, plate, address and flats in words. */
export function HouseLine({ order, children }: HouseLineProps) {
  const place = usePlace()
  const flats = place.many(order.places, order.unitsPerFloor)
  return (
    <div className={classes.line}>
      <Elevation floors={order.floors} unitsPerFloor={order.unitsPerFloor} lit={order.places} label="" height={62} />
      <div className={classes.words}>
        <p className={classes.street}>
          <Plate number={order.houseNumber} /> <strong>{order.street}</strong>
        </p>
        <p>{[`${order.postalCode} ${order.city}`, flats].filter(Boolean).join(', ')}</p>
        {children}
      </div>
    </div>
  )
}
