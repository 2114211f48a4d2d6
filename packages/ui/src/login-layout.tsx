import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './login-layout.module.css'
import { LoginWall } from './login-wall.tsx'
import type { LitWindow } from './login-wall.tsx'
import { NameMark } from './name-mark.tsx'

interface LoginLayoutProps {
  organization: string
  /** Which of the three doors this is. */
  door: string
  title: string
  lit?: readonly LitWindow[]
  /** Links of the foot: legal pages; pushed to the end: the language. */
  footer?: ReactNode
  footerEnd?: ReactNode
  children: ReactNode
}

/** One house, three doors: frame of log-in, forgotten password and first password. */
export function LoginLayout({ organization, door, title, lit = [], footer, footerEnd, children }: LoginLayoutProps) {
  return (
    <div className={classes.page}>
      <LoginWall lit={lit} />
      <main className={classes.main}>
        <div className={classes.mark}>
          <NameMark name={organization} subtitle={door} size="large" />
        </div>
        <Title order={1} className={classes.title ?? ''}>
          {title}
        </Title>
        {children}
      </main>
      <footer className={classes.footer}>
        <div className={classes.footerLine}>
          {footer}
          <span className={classes.footerEnd}>{footerEnd}</span>
        </div>
      </footer>
    </div>
  )
}
