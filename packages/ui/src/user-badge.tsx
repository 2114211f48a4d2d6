import type { ReactNode } from 'react'
import { PersonAvatar } from './person-avatar.tsx'
import classes from './user-badge.module.css'

interface UserBadgeProps {
  name: string
  /** Team or role. */
  detail?: string | undefined
  /** Usually the settings menu. */
  children?: ReactNode
}

/** Who is signed in, at the foot of a side navigation. */
export function UserBadge({ name, detail, children }: UserBadgeProps) {
  return (
    <div className={classes.badge}>
      <PersonAvatar name={name} size={32} />
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        {detail === undefined ? null : <span className={classes.detail}>{detail}</span>}
      </span>
      {children}
    </div>
  )
}
