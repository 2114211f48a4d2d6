import { problemOf } from '@treppenhaus/api-client/problem'

/** The stable code of a refusal; `offline` without an answer, `other` for surprises. */
export const problemCode = (error: unknown): string => problemOf(error)?.code ?? (error instanceof TypeError ? 'offline' : 'other')

/**
 * True for a refusal the server keeps under its idempotency key: a mended request needs a new key. What was never stored
 * (expired log-in, request under way, throttled, a fault of the server) is repeated with the same one.
 */
export function isStoredRefusal(error: unknown): boolean {
  const problem = problemOf(error)
  if (!problem) return false
  const { status, code } = problem
  return status >= 400 && status < 500 && status !== 401 && status !== 429 && code !== 'request_in_progress'
}
