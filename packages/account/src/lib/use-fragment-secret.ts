import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'

/**
 * The secret after the `#` of the address; a second link opened in the same tab brings a new one. It is taken and removed from the
 * address bar and the history, so that it is neither seen over a shoulder nor kept with a bookmark.
 */
export function useFragmentSecret(): string {
  const brought = useLocation().hash.slice(1)
  const [secret, setSecret] = useState(brought)
  if (brought !== '' && brought !== secret) setSecret(brought)
  useEffect(() => {
    if (window.location.hash === '') return
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
  }, [brought])
  return secret
}
