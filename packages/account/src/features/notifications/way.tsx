import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './notifications.module.css'

interface WayProps {
  icon: TablerIcon
  title: string
  /** Where it leads, or why it does not. */
  text: string
  children?: ReactNode
}

/** One way in which somebody is reached, and what can be done about it. */
export function Way({ icon: Icon, title, text, children }: WayProps) {
  return (
    <li className={classes.way}>
      <Icon aria-hidden="true" className={classes.icon ?? ''} />
      <div className={classes.body}>
        <div className={classes.words}>
          <h3 className={classes.name}>{title}</h3>
          <p className={classes.hint}>{text}</p>
        </div>
        {children}
      </div>
    </li>
  )
}
