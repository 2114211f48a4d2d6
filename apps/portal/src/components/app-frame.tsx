import { IconBuilding, IconHome, IconMessage2, IconPlus, IconUser } from '@tabler/icons-react'
import { NameMark } from '@treppenhaus/ui/name-mark'
import { OfflineBar } from '@treppenhaus/ui/offline-bar'
import { PortalShell } from '@treppenhaus/ui/portal-shell'
import { UserBadge } from '@treppenhaus/ui/user-badge'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet, useMatches } from 'react-router'
import { paths } from '../lib/paths.ts'
import { useOnline } from '../lib/use-online.ts'
import { useAccount } from './account-context.ts'
import { useOrganization } from './organization-queries.ts'
import { useSendQueued } from './send-queries.ts'
import { useLiveUpdates } from './session-queries.ts'

/** Pages with a foot of their own have no tabs below it. */
export type PageHandle = { ownFoot?: boolean }

const hasOwnFoot = (handle: unknown) => typeof handle === 'object' && handle !== null && 'ownFoot' in handle

/** Everything behind the log-in: navigation, offline bar, live updates. */
export function AppFrame() {
  const { t } = useTranslation('common')
  const { me } = useAccount()
  const organization = useOrganization()
  const online = useOnline()
  const matches = useMatches()
  useLiveUpdates()
  useSendQueued()
  const items = [
    { to: paths.home, label: t('nav.home'), icon: <IconHome />, end: true },
    { to: paths.tickets, label: t('nav.tickets'), icon: <IconMessage2 /> },
    { to: paths.report, label: t('nav.report'), icon: <IconPlus />, raised: true },
    { to: paths.house, label: t('nav.house'), icon: <IconBuilding /> },
    { to: paths.me, label: t('nav.me'), icon: <IconUser /> },
  ]
  return (
    <PortalShell
      words={{ skip: t('skip'), nav: t('nav.label') }}
      brand={<NameMark name={organization.data?.name ?? ''} subtitle={t('door')} />}
      items={items}
      user={<UserBadge name={me.displayName} detail={me.email ?? undefined} />}
      renderLink={(link) => <NavLink {...link} />}
      banner={online ? undefined : <OfflineBar title={t('offline.title')}>{t('offline.text')}</OfflineBar>}
      withoutTabs={matches.some(({ handle }) => hasOwnFoot(handle))}
    >
      <Outlet />
    </PortalShell>
  )
}
