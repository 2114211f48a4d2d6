import { ErrorState } from '@treppenhaus/ui/error-state'
import { SkeletonRows } from '@treppenhaus/ui/skeleton-rows'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemCode } from '../lib/problem.ts'
import { useProblemText } from './use-problem-text.ts'

interface QueryStateProps<Data> {
  query: { data: Data | undefined; error: unknown; isFetching: boolean; refetch: () => unknown }
  /** Grey rows while loading, and the true height of one in pixels. */
  rows?: number
  rowHeight?: number
  children: (data: Data) => ReactNode
}

/** Codes that tell a person no more than that it did not load. */
const quiet = new Set(['other', 'internal'])

/** What every list and page shows while its data is on the way, or did not come. */
export function QueryState<Data>({ query, rows = 3, rowHeight = 84, children }: QueryStateProps<Data>) {
  const { t } = useTranslation('common')
  const problemText = useProblemText()
  if (query.data !== undefined) return children(query.data)
  if (query.error === null || query.error === undefined) return <SkeletonRows rows={rows} rowHeight={rowHeight} label={t('loading')} />
  return (
    <ErrorState
      title={t('loadError.title')}
      text={quiet.has(problemCode(query.error)) ? t('loadError.text') : problemText(query.error)}
      retryLabel={t('retry')}
      onRetry={() => void query.refetch()}
      retrying={query.isFetching}
    />
  )
}
