import type { CustomKind } from '@treppenhaus/domain/record-kinds'
import { api } from '../api.ts'

/** The organization's own fields of a kind of record, in their order. */
export const useCustomFields = (kind: CustomKind) =>
  api.useQuery(
    'get',
    '/api/v1/staff/custom-fields',
    { params: { query: { kind } } },
    { staleTime: 60_000, select: ({ items }) => items.filter(({ archived }) => !archived) },
  )
