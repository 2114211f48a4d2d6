import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type AuditEntry = Schemas['AuditEntry']

interface AuditFilter {
  from: string | undefined
  to: string | undefined
  staffId: string | undefined
  act: string | undefined
  objectId: string | undefined
}

export function useAudit(filter: AuditFilter) {
  const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
  return api.useInfiniteQuery(
    'get',
    '/api/v1/staff/audit',
    { params: { query: { limit: 50, ...query } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
    },
  )
}
