import type { ReactNode } from 'react'
import classes from './rows.module.css'

/** Lines in one card. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {children}
    </ul>
  )
}

interface RowProps {
  icon?: ReactNode
  title: ReactNode
  /** One fact below the title each. */
  facts?: readonly ReactNode[]
  /** What can be done, at the end of the line. */
  action?: ReactNode
}

/** What it is, what is known of it, what can be done. */
export function Row({ icon, title, facts = [], action }: RowProps) {
  return (
    <li className={classes.row}>
      {icon}
      <div className={classes.words}>
        <div className={classes.title}>{title}</div>
        {facts.map((fact, index) => (
          <div key={index} className={classes.fact}>
            {fact}
          </div>
        ))}
      </div>
      {action === undefined ? null : <div className={classes.action}>{action}</div>}
    </li>
  )
}
