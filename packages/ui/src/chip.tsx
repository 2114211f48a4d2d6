import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './chip.module.css'
import type { StatusHue } from './lib/palette.ts'

interface ChipProps {
  hue: StatusHue
  icon?: TablerIcon | undefined
  /** White on the full colour; only for emergencies. */
  solid?: boolean
  children: ReactNode
}

/** Soft field, icon and word. Never colour alone. */
export function Chip({ hue, icon: Icon, solid = false, children }: ChipProps) {
  return (
    <span className={classes.chip} data-hue={hue} data-solid={solid || undefined}>
      {Icon === undefined ? null : <Icon aria-hidden="true" />}
      {children}
    </span>
  )
}
