import type { Organization } from '@treppenhaus/db/organization'
import { type AccountFacts, factsOfKey, factsOfSession, type KeyFacts } from './actor-facts.ts'

/** The channel of the catalog that ends what processes remember of an account; the payload is `<slug> <account id>`. */
export const SESSION_CHANNEL = 'sessions'

export type SessionCache = {
  /** Null when the session has ended, or its account is disabled. */
  find: (organization: Organization, sessionId: string) => Promise<AccountFacts | null>
  /** The same for an API key, by the hash of its secret. */
  findKey: (organization: Organization, secretHash: string) => Promise<KeyFacts | null>
  /** Forgets the sessions and keys of an account, or everything. */
  clear: (organization?: string, accountId?: string) => void
}

type Kept = { until: number; facts: Promise<AccountFacts | null>; /** Known once it is loaded. */ accountId?: string | undefined }

/** Remembers sessions for at most 30 s; log-out, a disabled account and a new password are announced and count at once. */
export function sessionCache({ ttlMs = 30_000, maxEntries = 20_000 } = {}): SessionCache {
  const kept = new Map<string, Kept>()
  const keys = keyCache(ttlMs)
  return {
    findKey: keys.find,
    find: (organization, sessionId) => {
      const key = `${organization.slug} ${sessionId}`
      const hit = kept.get(key)
      if (hit && hit.until > Date.now()) return hit.facts
      const facts = factsOfSession(organization, sessionId)
      const entry: Kept = { until: Date.now() + ttlMs, facts }
      kept.delete(key)
      if (kept.size >= maxEntries) kept.delete(kept.keys().next().value ?? '')
      kept.set(key, entry)
      facts.then(
        (found) => (entry.accountId = found?.accountId),
        () => kept.get(key) === entry && kept.delete(key), // an outage is not an answer
      )
      return facts
    },
    clear: (organization, accountId) => {
      keys.clear()
      if (organization === undefined) return kept.clear()
      for (const [key, entry] of kept) {
        // Whose a look-up is that is still under way, nobody knows yet.
        const isMeant = accountId === undefined || entry.accountId === undefined || entry.accountId === accountId
        if (isMeant && key.startsWith(`${organization} `)) kept.delete(key)
      }
    },
  }
}

/**
 * Keys that count, for as long: few, so that all are forgotten together. What does not count is not remembered, or whoever guesses would
 * push the others out.
 */
function keyCache(ttlMs: number) {
  const kept = new Map<string, { until: number; facts: KeyFacts }>()
  let clearings = 0
  return {
    find: async (organization: Organization, secretHash: string): Promise<KeyFacts | null> => {
      const hit = kept.get(secretHash)
      if (hit && hit.until > Date.now()) return hit.facts
      const before = clearings
      const facts = await factsOfKey(organization, secretHash)
      // What was cleared while it was looked up may be over.
      if (facts && before === clearings) kept.set(secretHash, { until: Date.now() + ttlMs, facts })
      else kept.delete(secretHash)
      return facts
    },
    clear: () => {
      clearings += 1
      kept.clear()
    },
  }
}
