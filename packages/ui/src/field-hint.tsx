import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './field-hint.module.css'

interface FieldHintProps {
  icon?: TablerIcon
  /** Good news is green, such as an amount within the own limit. */
  good?: boolean
  children: ReactNode
}

/** A quiet line below a field or a group. */
export function FieldHint({ icon: Icon, good = false, children }: FieldHintProps) {
  return (
    <p className={classes.hint} data-good={good || undefined}>
      {Icon === undefined ? null : <Icon aria-hidden="true" />}
      <span>{children}</span>
    </p>
  )
}
