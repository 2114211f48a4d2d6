import { useEffect, useState } from 'react'

/**
 * The secret after the `#` of the address. It is taken once and removed from the address bar and the history, so that it is neither
 * seen over a shoulder nor kept with a bookmark.
 */
export function useFragmentSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1))
  useEffect(() => {
    if (window.location.hash === '') return
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
  }, [])
  return secret
}
