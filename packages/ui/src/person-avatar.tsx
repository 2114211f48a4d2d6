import { initials } from './lib/initials.ts'
import classes from './person-avatar.module.css'

interface PersonAvatarProps {
  /** Full name; it must stand in text beside the circle, which is decoration. */
  name: string
  size?: 24 | 32 | 40
}

/** People are circles with initials. */
export function PersonAvatar({ name, size = 24 }: PersonAvatarProps) {
  return (
    <span className={classes.person} data-size={size} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
