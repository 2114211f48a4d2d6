import type { ReactNode } from 'react'
import classes from './list-tools.module.css'

/** Search and filters above a list. */
export function ListTools({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="search" aria-label={label} className={classes.tools}>
      {children}
    </div>
  )
}
