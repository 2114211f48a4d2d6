import { SESSION_CHANNEL } from './session-cache.ts'
import type { Runtime } from './runtime.ts'

/**
 * Says that sessions or rights of an account ended: this process forgets them at once, the others as soon as the catalog tells them.
 * Best effort: what is missed is noticed within 30 s.
 */
export async function announceSessions({ sessions, streams, catalog }: Runtime, organization: string, accountId: string): Promise<void> {
  sessions.clear(organization, accountId)
  streams.recheck(organization, `account:${accountId}`)
  try {
    await catalog.pool.query('select pg_notify($1, $2)', [SESSION_CHANNEL, `${organization} ${accountId}`])
  } catch {
    // The catalog is away; the caches end by themselves.
  }
}
