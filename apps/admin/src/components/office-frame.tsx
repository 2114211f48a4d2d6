import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { paths } from '../lib/paths.ts'
import { DataPage } from './data-page.tsx'
import classes from './office-frame.module.css'
import { useOfficeSections } from './use-office-sections.ts'

/** The parts beside a page of the office; on narrow screens the overview has them. */
export function OfficeFrame() {
  const { t } = useTranslation('office')
  const sections = useOfficeSections()
  return (
    <div className={classes.frame}>
      <nav className={classes.nav} aria-label={t('title')}>
        {sections.map(({ name, to, label, icon: Icon }) => (
          <NavLink key={name} to={to} className={classes.link ?? ''}>
            <Icon aria-hidden="true" size={18} stroke={1.75} />
            {label}
          </NavLink>
        ))}
      </nav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  )
}

interface OfficePageProps {
  title: string
  meta?: ReactNode
  sign?: ReactNode
  actions?: ReactNode
  /** The list the page belongs to; none for a list itself. */
  back?: { to: string; label: string }
  narrow?: boolean
  children: ReactNode
}

/** A page of one of these parts. */
export function OfficePage({ back, ...page }: OfficePageProps) {
  const { t } = useTranslation('office')
  const isWide = useMediaQuery('(min-width: 75em)', true)
  return <DataPage {...page} back={back ?? (isWide ? undefined : { to: paths.office, label: t('title') })} />
}
