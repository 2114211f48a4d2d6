import type { ReactNode } from 'react'
import classes from './big-action.module.css'

interface BigActionProps {
  icon: ReactNode
  title: string
  /** What it takes, such as the time. */
  text?: string | undefined
  /** Puts class and content onto the router's link or a button. */
  render: (parts: { className: string; children: ReactNode }) => ReactNode
}

/** The one big action of a phone page. */
export function BigAction({ icon, title, text, render }: BigActionProps) {
  const children = (
    <>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <span>
        <span className={classes.title}>{title}</span>
        {text === undefined ? null : <span className={classes.text}>{text}</span>}
      </span>
    </>
  )
  return render({ className: classes.action ?? '', children })
}
