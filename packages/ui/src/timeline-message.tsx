import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Face, PersonAvatar } from './person-avatar.tsx'
import classes from './timeline.module.css'

interface TimelineMessageProps {
  author: string
  /** The author's photo or generated picture; initials where there is none. */
  face?: Face | null | undefined
  role?: string | undefined
  dateTime: string
  time: string
  /** The reader's own words stand on the right, without a circle. */
  own?: boolean
  /** Set on an internal note: amber, dashed, with a lock and this word. */
  internalLabel?: string | undefined
  children: ReactNode
  /** Photos, answers, delivery. */
  below?: ReactNode
}

/** A message or an internal note of the history. */
export function TimelineMessage(props: TimelineMessageProps) {
  const { author, face, role, dateTime, time, own = false, internalLabel, children, below } = props
  return (
    <li className={classes.message} data-own={own || undefined} data-internal={internalLabel === undefined ? undefined : ''}>
      {own ? null : <PersonAvatar name={author} size={32} face={face} />}
      <div className={classes.bubble}>
        <div className={classes.head}>
          <strong>{author}</strong>
          {role === undefined ? null : <span className={classes.quiet}>{role}</span>}
          {internalLabel === undefined ? null : (
            <span className={classes.internal}>
              <IconLock aria-hidden="true" />
              {internalLabel}
            </span>
          )}
          <time dateTime={dateTime}>{time}</time>
        </div>
        <div className={classes.text}>{children}</div>
        {below}
      </div>
    </li>
  )
}
