import { keepPreviousData } from '@tanstack/react-query'
import { api } from '../api.ts'
import type { components } from '@treppenhaus/api-client/generated'

export type SearchHit = components['schemas']['SearchHit']

/** What fits over everything one may read; the hits before stay until the new ones are there. */
export const useSearch = (q: string) =>
  api.useQuery(
    'get',
    '/api/v1/staff/search',
    { params: { query: { q } } },
    { enabled: q.length > 0, staleTime: 30_000, placeholderData: keepPreviousData },
  )
