import { OfflinePage } from '@treppenhaus/ui/offline-page'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useLocation } from 'react-router'
import { speak } from '../lib/i18n.ts'
import { paths } from '../lib/paths.ts'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import { AccountContext, type Me } from './account-context.ts'
import { reportsOf, restoreSession, useSession } from './session-queries.ts'

/** Pages behind the log-in: finds the session again after a reload, else leads to the log-in and back afterwards. */
export function SessionRoute({ children }: { children: ReactNode }) {
  const state = useSession()
  const location = useLocation()
  const [lost, setLost] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (state.status !== 'unknown') return
    restoreSession().then(
      () => setLost(false),
      () => setLost(true),
    )
  }, [state.status, attempt])
  if (state.status === 'authenticated') return <WithAccount me={state.me}>{children}</WithAccount>
  if (state.status !== 'unknown') {
    const note = state.status === 'anonymous' ? state.because : undefined
    return <Navigate to={paths.login} replace state={{ from: location.pathname + location.search, note }} />
  }
  return lost ? <Lost onRetry={() => setAttempt((count) => count + 1)} /> : null
}

function Lost({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('common')
  useDocumentTitle(t('offline.pageTitle'))
  return <OfflinePage title={t('offline.pageTitle')} text={t('offline.pageText')} retryLabel={t('retry')} onRetry={onRetry} />
}

function WithAccount({ me, children }: { me: Me; children: ReactNode }) {
  const { organization, accountId, locale } = me
  const account = useMemo(() => {
    const owner = { organization, account: accountId }
    return { me, owner, reports: reportsOf(owner) }
  }, [me, organization, accountId])
  useEffect(() => {
    void speak(locale)
  }, [locale])
  return <AccountContext value={account}>{children}</AccountContext>
}
