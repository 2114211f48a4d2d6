import { useState } from 'react'
import { GeneratedAvatar } from './generated-avatar.tsx'
import { initials } from './lib/initials.ts'
import classes from './person-avatar.module.css'

/** A photo's address, or which of the generated avatars. */
export interface Face {
  url: string | null
  variant: number
}

interface PersonAvatarProps {
  /** Full name; it must stand in text beside the circle, which is decoration. */
  name: string
  size?: 24 | 32 | 40 | 56 | 96
  /** Initials where there is none. */
  face?: Face | null | undefined
}

/** People are circles: with their photo, a generated picture, or initials. */
export function PersonAvatar({ name, size = 24, face }: PersonAvatarProps) {
  // An address lives for minutes; what does not load any more is no empty hole.
  const [gone, setGone] = useState<string>()
  const photo = face?.url && face.url !== gone ? face.url : null
  return (
    <span className={classes.person} data-size={size} aria-hidden="true">
      {photo !== null ? (
        <img src={photo} alt="" className={classes.face} onError={() => setGone(photo)} />
      ) : face ? (
        <GeneratedAvatar name={name} variant={face.variant} className={classes.face} />
      ) : (
        initials(name)
      )}
    </span>
  )
}
