/** Renewed so long before its end that it does not end on the way. */
const EARLY_MS = 30_000

export type TokenStore = {
  keep: (token: { accessToken: string; expiresIn: number }) => void
  forget: () => void
  /** The token, renewed when it is about to end. */
  current: () => Promise<string | undefined>
  /** A newer token than `used`; only one renewal is under way at a time, over all tabs. */
  renew: (used: string | undefined) => Promise<string | undefined>
}

/**
 * Keeps an access token in memory.
 * @param lock name of the lock that tabs share
 * @param refresh gets a new token and hands it to `keep`; false when the session is over
 */
export function createTokenStore(lock: string, refresh: () => Promise<boolean>): TokenStore {
  let kept: { token: string; until: number } | undefined
  let underWay: Promise<boolean> | undefined

  const refreshOnce = () => {
    underWay ??= locked(lock, refresh).finally(() => (underWay = undefined))
    return underWay
  }
  const renew = async (used: string | undefined) => {
    if (kept && kept.token !== used) return kept.token
    await refreshOnce()
    return kept?.token
  }
  return {
    keep: ({ accessToken, expiresIn }) => (kept = { token: accessToken, until: Date.now() + expiresIn * 1000 }),
    forget: () => (kept = undefined),
    current: async () => (kept && kept.until - Date.now() < EARLY_MS ? renew(kept.token) : kept?.token),
    renew,
  }
}

/** Tabs share the cookie, so they take turns; where a browser knows no locks, the server's grace period has to do. */
async function locked(name: string, work: () => Promise<boolean>): Promise<boolean> {
  if (!globalThis.navigator?.locks) return work()
  return await navigator.locks.request(name, work)
}
