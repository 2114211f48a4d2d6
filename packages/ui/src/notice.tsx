import { IconAlertTriangle, IconEye, IconInfoCircle } from '@tabler/icons-react'
import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './notice.module.css'

type NoticeKind = 'info' | 'audience' | 'caution' | 'danger'

interface NoticeProps {
  kind?: NoticeKind
  icon?: TablerIcon
  /** Sits at the end of the line, such as a button. */
  action?: ReactNode
  children: ReactNode
}

const looks = {
  info: { hue: 'blue', icon: IconInfoCircle },
  audience: { hue: 'blue', icon: IconEye },
  caution: { hue: 'amber', icon: IconAlertTriangle },
  danger: { hue: 'red', icon: IconAlertTriangle },
} as const satisfies Record<NoticeKind, { hue: string; icon: TablerIcon }>

/** A calm field with icon and text: advice, who sees what, urgent instructions. */
export function Notice({ kind = 'info', icon, action, children }: NoticeProps) {
  const look = looks[kind]
  const Icon = icon ?? look.icon
  return (
    <div className={classes.notice} data-hue={look.hue}>
      <Icon aria-hidden="true" />
      <div className={classes.words}>{children}</div>
      {action}
    </div>
  )
}
