import { ErrorState } from '@treppenhaus/ui/error-state'
import { SkeletonRows } from '@treppenhaus/ui/skeleton-rows'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isMissing, isNotPermitted } from '../lib/problem.ts'
import { MissingPage } from './missing-page.tsx'
import { NotPermittedPage } from './not-permitted-page.tsx'
import { useProblemWords } from './use-problem-words.ts'

interface Loading<T> {
  data: T | undefined
  error: unknown
  isFetching: boolean
  refetch: () => unknown
}

interface LoadedProps<T> {
  query: Loading<T>
  rows?: number
  rowHeight?: number
  children: (data: T) => ReactNode
}

/** Shows what a query brought; grey rows before, an error with one more try instead. What is shown stays when a refresh fails. */
export function Loaded<T>({ query, rows = 6, rowHeight = 54, children }: LoadedProps<T>) {
  const { t } = useTranslation(['common', 'errors'])
  const words = useProblemWords()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (!query.error) return <SkeletonRows rows={rows} rowHeight={rowHeight} label={t('common:loading')} />
  if (isMissing(query.error)) return <MissingPage />
  if (isNotPermitted(query.error)) return <NotPermittedPage />
  return (
    <ErrorState
      title={t('errors:load')}
      text={words(query.error)}
      retryLabel={t('common:retry')}
      retrying={query.isFetching}
      onRetry={() => void query.refetch()}
    />
  )
}
