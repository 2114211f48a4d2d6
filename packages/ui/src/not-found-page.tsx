import type { ReactNode } from 'react'
import { Elevation } from './elevation.tsx'
import { FullPage } from './full-page.tsx'

interface NotFoundPageProps {
  title: string
  text: string
  /** The way back, usually a link styled as a button. */
  actions: ReactNode
  inShell?: boolean
}

/** The address leads nowhere: a house without a light. */
export function NotFoundPage({ inShell = false, ...words }: NotFoundPageProps) {
  return <FullPage {...words} inShell={inShell} picture={<Elevation floors={4} unitsPerFloor={2} label="" height={96} />} />
}
