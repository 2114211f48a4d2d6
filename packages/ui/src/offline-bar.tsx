import { IconCloudOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './offline-bar.module.css'

interface OfflineBarProps {
  /** A short fact in bold, then what happens with the input. */
  title: string
  children?: ReactNode
}

/** Dark bar under the header while there is no connection; the app goes on working. */
export function OfflineBar({ title, children }: OfflineBarProps) {
  return (
    <div className={classes.bar} role="status">
      <IconCloudOff aria-hidden="true" />
      <span>
        <strong>{title}</strong> {children}
      </span>
    </div>
  )
}
