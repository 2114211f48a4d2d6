import { FailurePage } from '@treppenhaus/ui/failure-page'
import { OfflinePage } from '@treppenhaus/ui/offline-page'
import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { MissingPage } from './missing-page.tsx'

const reload = () => window.location.reload()

/** What a page shows that broke: missing, offline or failed. */
export function RouteError() {
  const { t } = useTranslation('common')
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <MissingPage inShell={false} />
  if (!navigator.onLine)
    return <OfflinePage title={t('pages.offline')} text={t('pages.offlineText')} retryLabel={t('retry')} onRetry={reload} />
  return <FailurePage title={t('pages.failure')} text={t('pages.failureText')} retryLabel={t('retry')} onRetry={reload} />
}
