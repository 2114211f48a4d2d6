import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './notice.module.css'

interface InlineErrorProps {
  /** What went wrong and what to do. */
  children: ReactNode
}

/** An error of a whole form or act, announced at once. */
export function InlineError({ children }: InlineErrorProps) {
  return (
    <div className={classes.notice} data-hue="red" role="alert">
      <IconAlertCircle aria-hidden="true" />
      <div>{children}</div>
    </div>
  )
}
