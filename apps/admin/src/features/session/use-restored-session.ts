import { useCallback, useEffect, useState } from 'react'
import { session } from '../../lib/session.ts'

/** Asks once, by the cookie, whether this browser has a session. */
export function useRestoredSession() {
  const [error, setError] = useState<unknown>()
  const ask = useCallback(() => {
    setError(undefined)
    session.restore().catch(setError)
  }, [])
  useEffect(() => {
    if (session.state.status === 'unknown') ask()
  }, [ask])
  return { error, again: ask }
}
