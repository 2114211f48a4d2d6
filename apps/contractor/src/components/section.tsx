import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './layout.module.css'

interface SectionProps {
  title: string
  /** A fact at the end of the heading's line. */
  more?: ReactNode
  children: ReactNode
}

/** Part of a page with its heading. */
export function Section({ title, more, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <Title order={2} id={id} className={classes.title ?? ''}>
          {title}
        </Title>
        {more === undefined ? null : <span className={`num ${classes.more}`}>{more}</span>}
      </div>
      {children}
    </section>
  )
}
