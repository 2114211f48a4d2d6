import { problemOf } from '@treppenhaus/api-client/problem'

/** The stable code of a refusal; `offline` without an answer, `other` for surprises. */
export const problemCode = (error: unknown): string => problemOf(error)?.code ?? (error instanceof TypeError ? 'offline' : 'other')

/**
 * True for a refusal the server keeps under its idempotency key: a mended request needs a new key.
 * What was never stored (expired log-in, request under way, throttled) is repeated with the same one.
 */
export function isStoredRefusal(error: unknown): boolean {
  const problem = problemOf(error)
  if (!problem || problem.status < 400 || problem.status >= 500) return false
  return problem.status !== 401 && problem.status !== 429 && problem.code !== 'request_in_progress'
}
