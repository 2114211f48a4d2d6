import type { Schemas } from '@treppenhaus/api-client/problem'
import type { CustomKind } from '@treppenhaus/domain/record-kinds'
import { api } from '../api.ts'

export type RecordChange = Schemas['RecordChange']
export type HistoryKind = 'property' | 'building' | 'unit' | 'person' | 'contractor'

/** What became of a record, the newest first. Always asked anew: it changes with every change elsewhere on the page. */
export const useRecordHistory = (kind: HistoryKind, id: string) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/staff/record-history',
    { params: { query: { kind, id, limit: 20 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
      refetchOnMount: 'always',
    },
  )

/** Own fields of a kind, those that are no longer used too: their values stand in the history. */
export const useEveryCustomField = (kind: CustomKind | undefined) =>
  api.useQuery(
    'get',
    '/api/v1/staff/custom-fields',
    { params: { query: kind ? { kind } : {} } },
    { staleTime: 60_000, enabled: kind !== undefined },
  )
