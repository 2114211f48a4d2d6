import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { paths } from '../lib/paths.ts'
import { useMayAll } from '../lib/session.ts'
import { useOpenConflicts } from './counts-queries.ts'
import { DataPage } from './data-page.tsx'
import classes from './exchange-frame.module.css'

interface ExchangePageProps {
  title: string
  meta?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A list of the data exchange, with the way to the others above it. */
export function ExchangePage({ children, ...page }: ExchangePageProps) {
  const { t } = useTranslation('exchange')
  const isWhole = useMayAll('exchange.read')
  const open = useOpenConflicts()
  const tabs = [
    { to: paths.exchange, label: t('tab.imports'), count: undefined },
    { to: paths.importConflicts, label: t('tab.conflicts'), count: open },
    { to: paths.handOvers, label: t('tab.handOvers'), count: undefined },
    { to: paths.exports, label: t('tab.exports'), count: undefined },
  ]
  return (
    <DataPage {...page}>
      {/* Whoever works with some houses only can export them, and nothing else. */}
      {isWhole ? (
        <nav aria-label={t('title')} className={classes.tabs}>
          {tabs.map(({ to, label, count }) => (
            <NavLink key={to} to={to} end className={classes.tab ?? ''}>
              {label}
              {count ? <span className={`num ${classes.count}`}>{t('open', { count })}</span> : null}
            </NavLink>
          ))}
        </nav>
      ) : null}
      {children}
    </DataPage>
  )
}
