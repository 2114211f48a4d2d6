import { VisuallyHidden } from '@mantine/core'
import type { StatusLook } from './lib/status.ts'
import classes from './status-icon.module.css'

interface StatusIconProps {
  look: StatusLook
  /** The word stays for screen readers and as tooltip. */
  word: string
}

/** A status in a dense list: icon in its colour, the word as accessible name. */
export function StatusIcon({ look, word }: StatusIconProps) {
  const Icon = look.icon
  return (
    <span className={classes.icon} data-hue={look.hue} title={word}>
      <Icon aria-hidden="true" />
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  )
}
