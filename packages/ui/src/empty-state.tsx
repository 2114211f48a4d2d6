import type { ReactNode } from 'react'
import { Elevation } from './elevation.tsx'
import classes from './message.module.css'

interface EmptyStateProps {
  /** One sentence: what will be here. */
  title: string
  text?: string | undefined
  action?: ReactNode
  /** The inbox at zero shows the dark-windowed house. */
  house?: boolean
}

/** Nothing here yet: one sentence, one action. */
export function EmptyState({ title, text, action, house = false }: EmptyStateProps) {
  return (
    <div className={classes.message}>
      {house ? <Elevation floors={5} unitsPerFloor={2} label="" height={64} /> : null}
      <p className={classes.title}>{title}</p>
      {text === undefined ? null : <p className={classes.text}>{text}</p>}
      {action}
    </div>
  )
}
