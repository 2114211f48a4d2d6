import { QueryClient } from '@tanstack/react-query'
import { problemOf } from '@treppenhaus/api-client/problem'

/** A refusal stays one; a lost answer is worth one more try. Without a connection the page says so instead of waiting. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, error) => problemOf(error) === undefined && navigator.onLine && failures < 1,
    },
    mutations: { networkMode: 'always' },
  },
})
