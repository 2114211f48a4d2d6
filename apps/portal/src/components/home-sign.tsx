import { Plate } from '@treppenhaus/ui/plate'
import type { ReactNode } from 'react'
import type { Home } from '../lib/report.ts'
import classes from './home-sign.module.css'
import { usePlace } from './use-place.ts'

/** A home at a glance: its plate, its street, the flat. */
export function HomeSign({ home, end }: { home: Home; end?: ReactNode }) {
  const place = usePlace()
  return (
    <div className={classes.sign}>
      <Plate number={home.houseNumber} size={52} />
      <p className={classes.words}>
        <strong>{home.street}</strong>
        <span>{place.words(home)}</span>
      </p>
      {end}
    </div>
  )
}
