import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page-header.module.css'

interface PageHeaderProps {
  title: ReactNode
  /** Small fact beside the title, such as counts. */
  meta?: ReactNode
  /** Above the title, such as the way back. */
  above?: ReactNode
  /** Before the title, such as a plate. */
  sign?: ReactNode
  actions?: ReactNode
}

/** Head of a page: title, one fact, actions. */
export function PageHeader({ title, meta, above, sign, actions }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      {above}
      <div className={classes.line}>
        {sign}
        <Title order={1} className={classes.title ?? ''}>
          {title}
        </Title>
        {meta === undefined ? null : <span className={`num ${classes.meta}`}>{meta}</span>}
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </div>
    </header>
  )
}
