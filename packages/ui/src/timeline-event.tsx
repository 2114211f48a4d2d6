import type { ReactNode } from 'react'
import classes from './timeline.module.css'

interface TimelineEventProps {
  icon: ReactNode
  /** What happened, in one line. */
  children: ReactNode
  /** For the machine, ISO 8601. */
  dateTime: string
  /** For the reader. */
  time: string
}

/** A compact line of the history: icon, fact, time. */
export function TimelineEvent({ icon, children, dateTime, time }: TimelineEventProps) {
  return (
    <li className={classes.event}>
      <span className={classes.eventIcon} aria-hidden="true">
        {icon}
      </span>
      <span className={classes.eventText}>{children}</span>
      <time dateTime={dateTime}>{time}</time>
    </li>
  )
}
