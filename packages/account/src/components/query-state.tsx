import { ErrorState } from '@treppenhaus/ui/error-state'
import { SkeletonRows } from '@treppenhaus/ui/skeleton-rows'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from './use-problem-text.ts'

interface QueryStateProps<Data> {
  query: { data: Data | undefined; error: unknown; isFetching: boolean; refetch: () => unknown }
  /** Grey rows while loading, and the true height of one in pixels. */
  rows?: number
  rowHeight?: number
  children: (data: Data) => ReactNode
}

/** What a page shows while its data is on the way, or did not come. */
export function QueryState<Data>({ query, rows = 3, rowHeight = 64, children }: QueryStateProps<Data>) {
  const { t } = useTranslation('account')
  const problemText = useProblemText()
  if (query.data !== undefined) return children(query.data)
  if (query.error === null || query.error === undefined) return <SkeletonRows rows={rows} rowHeight={rowHeight} label={t('loading')} />
  return (
    <ErrorState
      title={t('loadError')}
      text={problemText(query.error)}
      retryLabel={t('retry')}
      onRetry={() => void query.refetch()}
      retrying={query.isFetching}
    />
  )
}
