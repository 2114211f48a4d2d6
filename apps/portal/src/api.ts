import { QueryClient } from '@tanstack/react-query'
import { createApi } from '@treppenhaus/api-client/client'
import { problemOf } from '@treppenhaus/api-client/problem'
import { createSession } from '@treppenhaus/api-client/session'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays one; only a lost answer is worth another attempt.
      retry: (failures, error) => failures < 1 && problemOf(error) === undefined,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** Who is logged in to the portal in this browser. */
export const session = createSession('portal', { onEnd: () => queryClient.clear() })

const created = createApi(session)

/** Queries and mutations for pages, through `queries.ts` files. */
export const api = created.query

/** Single calls outside of pages. */
export const client = created.client
