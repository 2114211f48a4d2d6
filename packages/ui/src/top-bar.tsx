import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './top-bar.module.css'

interface TopBarProps {
  title: ReactNode
  /** Icon link or button that leads back. */
  back?: ReactNode
  /** At the end: a number, "1 von 5", or an icon button. */
  end?: ReactNode
  /** Above the picture of the house the bar takes the colour of the sky. */
  onSky?: boolean
}

/** Sticky head of a phone page with its one h1. */
export function TopBar({ title, back, end, onSky = false }: TopBarProps) {
  return (
    <header className={classes.bar} data-back={back !== undefined || undefined} data-sky={onSky || undefined}>
      {back}
      <Title order={1} className={classes.title ?? ''}>
        {title}
      </Title>
      {end === undefined ? null : <div className={`num ${classes.end}`}>{end}</div>}
    </header>
  )
}
