import { QueryClient } from '@tanstack/react-query'
import { problemOf } from '@treppenhaus/api-client/problem'

/** A refusal is an answer and is not asked again; a lost connection is tried twice more. */
const retry = (failures: number, error: unknown) => {
  const status = problemOf(error)?.status
  return failures < 2 && (status === undefined || status >= 500)
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry, staleTime: 5000, refetchOnWindowFocus: true }, mutations: { networkMode: 'always' } },
})
