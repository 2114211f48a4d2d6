import { FailurePage } from '@treppenhaus/ui/failure-page'
import { OfflinePage } from '@treppenhaus/ui/offline-page'
import { useTranslation } from 'react-i18next'
import { useDocumentTitle } from '../lib/use-document-title.ts'

/** A page broke, or could not be fetched without a connection. Starting it anew is the way out of both. */
export function RouteFailure() {
  const { t } = useTranslation('common')
  useDocumentTitle(t('failure.title'))
  const again = () => window.location.reload()
  if (!navigator.onLine)
    return <OfflinePage title={t('offline.pageTitle')} text={t('offline.pageText')} retryLabel={t('retry')} onRetry={again} />
  return <FailurePage title={t('failure.title')} text={t('failure.text')} retryLabel={t('retry')} onRetry={again} />
}
