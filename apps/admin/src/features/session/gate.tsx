import { ActionIcon } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { withAccountTexts } from '@treppenhaus/account/lib/texts'
import { OfflinePage } from '@treppenhaus/ui/offline-page'
import { SkeletonRows } from '@treppenhaus/ui/skeleton-rows'
import { UserBadge } from '@treppenhaus/ui/user-badge'
import { IconSettings } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router'
import { AppFrame } from '../../components/app-frame.tsx'
import { useOrganization } from '../../components/organization-queries.ts'
import { SearchButton } from '../../components/search-button.tsx'
import { useRouteFocus } from '../../components/use-route-focus.ts'
import { i18n, speak } from '../../lib/i18n.ts'
import { followChanges } from '../../lib/live.ts'
import { followOwedFactor } from '../../lib/owed-factor.ts'
import { paths } from '../../lib/paths.ts'
import { useMe, useSessionState } from '../../lib/session.ts'
import { useRestoredSession } from './use-restored-session.ts'

/** Lets people in who are signed in; everybody else goes to the log-in and comes back afterwards. */
export function Gate() {
  const { t } = useTranslation('common')
  const { pathname, search } = useLocation()
  const { error, again } = useRestoredSession()
  const state = useSessionState()
  if (state.status === 'authenticated') return state.me.owesFactor ? <OwingFactor /> : <SignedIn />
  if (error) return <OfflinePage title={t('pages.offline')} text={t('pages.offlineText')} retryLabel={t('retry')} onRetry={again} />
  if (state.status === 'unknown') return <SkeletonRows label={t('loading')} />
  return <Navigate to={paths.login} replace state={{ from: pathname + search }} />
}

const FactorDuePage = lazy(async () => ({
  default: (await withAccountTexts(import('@treppenhaus/account/security/factor-due-page'))).FactorDuePage,
}))

/** The organization asks for a second factor that this session has not shown: nothing else is reached. */
function OwingFactor() {
  const { t } = useTranslation('common')
  return (
    <Suspense fallback={<SkeletonRows label={t('loading')} />}>
      <FactorDuePage />
    </Suspense>
  )
}

function SignedIn() {
  const { t } = useTranslation('common')
  const { locale } = useMe()
  const client = useQueryClient()
  const organization = useOrganization().data?.name ?? ''
  useRouteFocus()
  useEffect(() => followChanges(client), [client])
  useEffect(() => followOwedFactor(client), [client])
  useEffect(() => {
    if (i18n.language !== locale) void speak(locale)
  }, [locale])
  return (
    <AppFrame organization={organization} search={<SearchButton />} user={<User />}>
      <ScrollRestoration />
      <Suspense fallback={<SkeletonRows label={t('loading')} />}>
        <Outlet />
      </Suspense>
    </AppFrame>
  )
}

const UserMenu = lazy(async () => ({ default: (await import('./user-menu.tsx')).UserMenu }))

/** Who is signed in; the menu is fetched when it is first asked for. */
function User() {
  const { t } = useTranslation('nav')
  const me = useMe()
  const [asked, setAsked] = useState(false)
  const button = (
    <ActionIcon aria-label={t('account')} aria-haspopup="menu" onClick={() => setAsked(true)}>
      <IconSettings aria-hidden="true" />
    </ActionIcon>
  )
  return (
    <UserBadge name={me.displayName} detail={t(me.allProperties ? 'allProperties' : 'someProperties')}>
      {asked ? (
        <Suspense fallback={button}>
          <UserMenu />
        </Suspense>
      ) : (
        button
      )}
    </UserBadge>
  )
}
