import { AdminShell } from '@treppenhaus/ui/admin-shell'
import type { ShellLink } from '@treppenhaus/ui/lib/nav'
import { NameMark } from '@treppenhaus/ui/name-mark'
import { OfflineBar } from '@treppenhaus/ui/offline-bar'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { paths } from '../lib/paths.ts'
import { undoLatest } from '../lib/undo.ts'
import { useHotkeys } from '../lib/use-hotkeys.ts'
import { useMay } from '../lib/session.ts'
import { readFilter } from '../lib/ticket-views.ts'
import { useIsOnline } from '../lib/use-is-online.ts'
import { PropertyPicker } from './property-picker.tsx'
import { useNavGroups } from './use-nav-groups.tsx'

interface AppFrameProps {
  organization: string
  search: ReactNode
  user: ReactNode
  children: ReactNode
}

/** A view of the tickets is current by its name in the address, every other page by its path. */
function useIsCurrent() {
  const { pathname, search } = useLocation()
  const shown = readFilter(new URLSearchParams(search)).view
  const shownView = shown === 'new' ? 'open' : shown
  return (to: string) => {
    const target = new URL(to, window.location.origin)
    if (pathname !== target.pathname && !pathname.startsWith(`${target.pathname}/`)) {
      return target.pathname === paths.properties && pathname.startsWith('/buildings/')
    }
    return target.pathname !== paths.tickets || readFilter(target.searchParams).view === shownView
  }
}

/** Shell of all pages for people who are signed in. */
export function AppFrame({ organization, search, user, children }: AppFrameProps) {
  const { t } = useTranslation(['nav', 'common'])
  const groups = useNavGroups()
  const isCurrent = useIsCurrent()
  // Every toast that offers to undo shows this key.
  useHotkeys({ z: undoLatest })
  const online = useIsOnline()
  const mayPick = useMay('properties.read')
  const renderLink = ({ to, end: _end, ...link }: ShellLink) => <Link to={to} {...link} aria-current={isCurrent(to) ? 'page' : undefined} />
  return (
    <AdminShell
      words={{ skip: t('nav:skip'), nav: t('nav:label'), openMenu: t('nav:open'), closeMenu: t('nav:close') }}
      brand={<NameMark name={organization} />}
      search={
        <>
          {search}
          {mayPick ? <PropertyPicker /> : null}
        </>
      }
      groups={groups}
      user={user}
      renderLink={renderLink}
      banner={online ? null : <OfflineBar title={t('common:pages.offlineBar')}>{t('common:pages.offlineBarText')}</OfflineBar>}
    >
      {children}
    </AdminShell>
  )
}
