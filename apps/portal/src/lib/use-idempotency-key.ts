import { useRef } from 'react'
import { isStoredRefusal } from './problem.ts'

/**
 * One key for one form: a double click or a retry after a lost answer is the same request to the server. After an answer that is
 * kept under the key (done, or a stored refusal) the next request gets a new one.
 */
export function useIdempotencyKey() {
  const key = useRef<string | null>(null)
  return {
    header: () => ({ 'idempotency-key': (key.current ??= crypto.randomUUID()) }),
    /** Follows a request with this key to its end. */
    use: async <T>(sent: Promise<T>): Promise<T> => {
      try {
        const answer = await sent
        key.current = null
        return answer
      } catch (error) {
        if (isStoredRefusal(error)) key.current = null
        throw error
      }
    },
  }
}
