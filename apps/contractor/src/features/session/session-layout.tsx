import { FailurePage } from '@treppenhaus/ui/failure-page'
import { OfflinePage } from '@treppenhaus/ui/offline-page'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, Outlet, useLocation } from 'react-router'
import { AccountProvider } from '../../components/account-provider.tsx'
import { session, useSession } from '../../components/session-queries.ts'
import { speak } from '../../lib/i18n.ts'
import { paths } from '../../lib/paths.ts'
import { problemCode } from '../../lib/problem.ts'

/** Pages behind the log-in: asks once whether this browser has a session, and leads to the log-in where it has none. */
export function SessionLayout() {
  const { t } = useTranslation('common')
  const state = useSession()
  const { pathname, search } = useLocation()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    if (state.status === 'unknown' && failure === undefined) session.restore().catch(setFailure)
  }, [state.status, failure])

  if (state.status === 'authenticated')
    return (
      <AccountProvider who={{ me: state.me }}>
        <Speaker locale={state.me.locale} />
        <Outlet />
      </AccountProvider>
    )
  if (state.status === 'link') return <Navigate to={paths.link} replace />
  if (state.status === 'anonymous') return <Navigate to={paths.login} state={{ from: pathname + search, note: state.because }} replace />
  if (failure === undefined) return null
  const again = () => setFailure(undefined)
  if (problemCode(failure) === 'offline')
    return <OfflinePage title={t('offline.pageTitle')} text={t('offline.pageText')} retryLabel={t('retry')} onRetry={again} />
  return <FailurePage title={t('failure.title')} text={t('failure.text')} retryLabel={t('retry')} onRetry={again} />
}

/** Speaks the language of the account. */
function Speaker({ locale }: { locale: 'de' | 'en' }) {
  useEffect(() => void speak(locale), [locale])
  return null
}
