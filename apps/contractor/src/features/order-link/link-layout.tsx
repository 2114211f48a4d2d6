import { FailurePage } from '@treppenhaus/ui/failure-page'
import { OfflinePage } from '@treppenhaus/ui/offline-page'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { AccountProvider } from '../../components/account-provider.tsx'
import { session, useSession } from '../../components/session-queries.ts'
import { problemCode } from '../../lib/problem.ts'
import { useFragmentSecret } from '../../lib/use-fragment-secret.ts'
import { LinkOverPage } from './link-over-page.tsx'
import { linkSecret } from './link-secret.ts'

/** Pages of one order behind its signed link: the secret is exchanged for a token that reaches nothing else. */
export function LinkLayout() {
  const { t } = useTranslation('common')
  const state = useSession()
  const given = useFragmentSecret()
  const [secret] = useState(() => given || (linkSecret.read() ?? ''))
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    if (secret === '' || failure !== undefined) return
    linkSecret.keep(secret)
    session.openLink(secret).catch(setFailure)
  }, [secret, failure])

  const code = failure === undefined ? undefined : problemCode(failure)
  const again = () => setFailure(undefined)
  if (secret === '' || code === 'link_invalid' || state.status === 'anonymous') return <LinkOverPage secret={secret} />
  if (code === 'offline')
    return <OfflinePage title={t('offline.pageTitle')} text={t('offline.pageText')} retryLabel={t('retry')} onRetry={again} />
  if (code !== undefined)
    return <FailurePage title={t('failure.title')} text={t([`error.${code}`, 'error.other'])} retryLabel={t('retry')} onRetry={again} />
  if (state.status !== 'link') return null
  return (
    <AccountProvider who={state}>
      <Outlet />
    </AccountProvider>
  )
}
