import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './data-section.module.css'

interface DataSectionProps {
  title: string
  count?: number | undefined
  action?: ReactNode
  children: ReactNode
}

/** A part of a page with its heading. */
export function DataSection({ title, count, action, children }: DataSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.head}>
        <Title order={2} id={id} className={classes.title ?? ''}>
          {title}
        </Title>
        {count === undefined ? null : <span className={`num ${classes.count}`}>{count}</span>}
        <span className={classes.action}>{action}</span>
      </div>
      {children}
    </section>
  )
}

/** Label and value, one below the other; empty values are left out. */
export function FactList({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
