import type { QueryClient } from '@tanstack/react-query'
import { problemOf } from '@treppenhaus/api-client/problem'
import { session } from './session.ts'

/**
 * The organization may ask for a second factor while somebody is at work: the first refusal for it leads to the page that sets one up.
 * @returns stops it
 */
export function followOwedFactor(client: QueryClient): () => void {
  let isAsking = false
  return client.getQueryCache().subscribe(({ query }) => {
    if (isAsking || problemOf(query.state.error)?.code !== 'second_factor_required') return
    isAsking = true
    session.reload().catch(() => (isAsking = false))
  })
}
