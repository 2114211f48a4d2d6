import type { Schemas } from '@treppenhaus/api-client/problem'
import type { ImportState } from '@treppenhaus/domain/import'
import { api } from '../api.ts'

export type ImportSummary = Schemas['ImportSummary']

export const importList = '/api/v1/staff/imports'

const underWay: readonly ImportState[] = ['checking', 'running', 'rolling_back']
export const isUnderWay = (data: { state: ImportState } | undefined) => data !== undefined && underWay.includes(data.state)

/** All imports or those of one hand-over, the newest first; asked again while one of them works. */
export const useImports = (handOverId?: string) =>
  api.useInfiniteQuery(
    'get',
    importList,
    { params: { query: { limit: 50, ...(handOverId ? { handOverId } : {}) } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
      refetchInterval: ({ state }) => {
        const pages = (state.data as { pages: Schemas['ImportPage'][] } | undefined)?.pages ?? []
        return pages.some(({ items }) => items.some(isUnderWay)) ? 3000 : false
      },
    },
  )
