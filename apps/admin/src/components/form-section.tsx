import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './form-section.module.css'

interface FormSectionProps {
  title: string
  /** What it is for. */
  text?: string | undefined
  children: ReactNode
}

/** A part of a long form under a heading of its own. */
export function FormSection({ title, text, children }: FormSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Title order={2} id={id} className={classes.title ?? ''}>
        {title}
      </Title>
      {text ? <p className={classes.text}>{text}</p> : null}
      {children}
    </section>
  )
}
