import { IconDeviceFloppy } from '@tabler/icons-react'
import classes from './field-hint.module.css'

/** "Draft is saved": what was typed stays on the device. */
export function DraftHint({ label }: { label: string }) {
  return (
    <p className={classes.hint} role="status">
      <IconDeviceFloppy aria-hidden="true" />
      {label}
    </p>
  )
}
