import { FailurePage } from '@treppenhaus/ui/failure-page'
import { OfflinePage } from '@treppenhaus/ui/offline-page'
import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { MissingPage } from './missing-page.tsx'

const reload = () => window.location.reload()

/** What a page shows that broke: missing, offline or failed. Inside the shell the landmark is there already. */
export function RouteError({ inShell = false }: { inShell?: boolean }) {
  const { t } = useTranslation('common')
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <MissingPage inShell={inShell} />
  if (!navigator.onLine)
    return (
      <OfflinePage inShell={inShell} title={t('pages.offline')} text={t('pages.offlineText')} retryLabel={t('retry')} onRetry={reload} />
    )
  return <FailurePage inShell={inShell} title={t('pages.failure')} text={t('pages.failureText')} retryLabel={t('retry')} onRetry={reload} />
}

export const RouteErrorInShell = () => <RouteError inShell />
