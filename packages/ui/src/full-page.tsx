import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './full-page.module.css'

interface FullPageProps {
  picture?: ReactNode
  title: string
  text: string
  actions?: ReactNode
  /** Inside a shell the landmark is there already. */
  inShell?: boolean
}

/** A page that only says one thing: frame of the not-found, failure and offline pages. */
export function FullPage({ picture, title, text, actions, inShell = false }: FullPageProps) {
  const content = (
    <div className={classes.page}>
      {picture}
      <Title order={1}>{title}</Title>
      <p className={classes.text}>{text}</p>
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </div>
  )
  return inShell ? content : <main className={classes.alone}>{content}</main>
}
