import type { ReactNode } from 'react'
import classes from './card-list.module.css'

/** Rows in one card, divided by lines. */
export function CardList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  )
}
