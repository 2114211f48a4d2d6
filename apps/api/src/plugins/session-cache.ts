import type { Organization } from '@treppenhaus/db/organization'
import type { Audience } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'

/** The channel of the catalog that ends what processes remember of an account; the payload is `<slug> <account id>`. */
export const SESSION_CHANNEL = 'sessions'

/** What a live session says of its account. */
export type SessionFacts = {
  accountId: string
  audience: Audience
  staffId: string | null
  personId: string | null
  contractorId: string | null
  allProperties: boolean
  scope: string[]
}

export type SessionCache = {
  /** Null when the session has ended, or its account is disabled. */
  find: (organization: Organization, sessionId: string) => Promise<SessionFacts | null>
  /** Forgets the sessions of an account, or everything. */
  clear: (organization?: string, accountId?: string) => void
}

type Kept = { until: number; facts: Promise<SessionFacts | null> }

/** Remembers sessions for at most 30 s; log-out, a disabled account and a new password are announced and count at once. */
export function sessionCache({ ttlMs = 30_000, maxEntries = 20_000 } = {}): SessionCache {
  const kept = new Map<string, Kept>()
  return {
    find: (organization, sessionId) => {
      const key = `${organization.slug} ${sessionId}`
      const hit = kept.get(key)
      if (hit && hit.until > Date.now()) return hit.facts
      const facts = load(organization, sessionId)
      const entry = { until: Date.now() + ttlMs, facts }
      kept.delete(key)
      if (kept.size >= maxEntries) kept.delete(kept.keys().next().value ?? '')
      kept.set(key, entry)
      facts.catch(() => kept.get(key) === entry && kept.delete(key)) // an outage is not an answer
      return facts
    },
    clear: (organization, accountId) => {
      if (organization === undefined) return kept.clear()
      for (const [key, { facts }] of kept) {
        if (!key.startsWith(`${organization} `)) continue
        if (accountId === undefined) kept.delete(key)
        // A look-up that is under way may be about to say what is past, so its answer is waited for.
        else
          void facts.then(
            (found) => (found === null || found.accountId === accountId) && kept.delete(key),
            () => {},
          )
      }
    },
  }
}

async function load({ db }: Organization, sessionId: string): Promise<SessionFacts | null> {
  const { rows } = await db.execute<SessionFacts>(sql`
    select a.id as "accountId", a.audience, a.staff_id as "staffId", a.person_id as "personId", a.contractor_id as "contractorId",
      coalesce(m.all_properties, false) as "allProperties",
      array(select s.property_id::text from staff_scopes s where s.staff_id = a.staff_id) as scope
    from sessions s
    join accounts a on a.id = s.account_id
    left join staff_members m on m.id = a.staff_id
    left join contractors c on c.id = a.contractor_id
    where s.id = ${sessionId} and s.revoked_at is null and s.expires_at > now() and a.disabled_at is null
      and (m.left_at is null or m.left_at > now()) and c.archived_at is null`)
  return rows[0] ?? null
}
