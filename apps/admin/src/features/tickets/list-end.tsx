import { Button } from '@mantine/core'
import { SkeletonRows } from '@treppenhaus/ui/skeleton-rows'
import { useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import classes from './ticket-list.module.css'

interface ListEndProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; isFetchNextPageError: boolean; error: unknown; fetchNextPage: () => unknown }
  scroll: RefObject<HTMLElement | null>
}

/** Loads the next page shortly before the end comes into sight; a button does the same for the keyboard. */
export function ListEnd({ list, scroll }: ListEndProps) {
  const { t } = useTranslation('common')
  const end = useRef<HTMLDivElement>(null)
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list
  useEffect(() => {
    if (!end.current || !hasNextPage || isFetchingNextPage || isFetchNextPageError || !('IntersectionObserver' in window)) return
    // On phones the page scrolls, not the list.
    const root = scroll.current && scroll.current.scrollHeight > scroll.current.clientHeight ? scroll.current : null
    // On a busy page several reports come at once; the last one holds.
    const look = (entries: IntersectionObserverEntry[]) => entries.at(-1)?.isIntersecting && void fetchNextPage()
    const observer = new IntersectionObserver(look, { root, rootMargin: '600px' })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, scroll])

  if (!hasNextPage) return null
  if (isFetchingNextPage) return <SkeletonRows rows={3} rowHeight={54} label={t('loadingMore')} />
  return (
    <div ref={end} className={classes.end}>
      {isFetchNextPageError ? <ProblemAlert error={list.error} /> : null}
      <Button variant="default" fullWidth onClick={() => void fetchNextPage()}>
        {t('more')}
      </Button>
    </div>
  )
}
