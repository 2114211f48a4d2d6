import { IconCalendarWeek, IconCloudCheck, IconListCheck, IconUser } from '@tabler/icons-react'
import { ContractorShell } from '@treppenhaus/ui/contractor-shell'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { isBegun } from '../lib/completion.ts'
import { paths } from '../lib/paths.ts'
import classes from './layout.module.css'
import { useCompletions } from './use-completions.ts'

interface FrameProps {
  /** Below a form with its own foot, and behind a link for one order, there are no tabs. */
  withoutTabs?: boolean
  children: ReactNode
}

/** The frame around every page of a contractor. */
export function Frame({ withoutTabs = false, children }: FrameProps) {
  const { t } = useTranslation('common')
  return (
    <ContractorShell
      words={{ skip: t('skip'), nav: t('nav.label') }}
      items={useTabs()}
      renderLink={(link) => <NavLink {...link} />}
      withoutTabs={withoutTabs}
    >
      {children}
      <GoneReports />
    </ContractorShell>
  )
}

/** A report that waited has gone by itself: said to those who do not see the number on the tab vanish. */
function GoneReports() {
  const { t } = useTranslation('common', { keyPrefix: 'nav' })
  const { sent } = useCompletions()
  const [since] = useState(() => Date.now())
  const newest = sent.find(({ sentAt }) => sentAt > since)
  return (
    <div role="status" className={classes.live}>
      {newest ? t('gone', { title: newest.order.title }) : null}
    </div>
  )
}

function useTabs() {
  const { t } = useTranslation('common', { keyPrefix: 'nav' })
  const { entries } = useCompletions()
  const unsent = [...entries.values()].filter(({ draft, photos }) => isBegun(draft, photos)).length
  const waiting = unsent === 0 ? {} : { count: String(unsent), countLabel: t('unsent', { count: unsent }) }
  return [
    { to: paths.week, label: t('week'), icon: <IconCalendarWeek />, end: true },
    { to: paths.orders, label: t('orders'), icon: <IconListCheck /> },
    { to: paths.sent, label: t('sent'), icon: <IconCloudCheck />, ...waiting },
    { to: paths.me, label: t('me'), icon: <IconUser /> },
  ]
}
