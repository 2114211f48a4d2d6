import type { ReactNode } from 'react'
import classes from './timeline.module.css'

interface TimelineProps {
  label: string
  children: ReactNode
}

/** The history of a ticket; entries are list items, oldest first. */
export function Timeline({ label, children }: TimelineProps) {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {children}
    </ol>
  )
}
