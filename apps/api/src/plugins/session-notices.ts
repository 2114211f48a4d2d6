import { uuids } from '@treppenhaus/db/fragments'
import type { Organization } from '@treppenhaus/db/organization'
import { sql } from 'drizzle-orm'
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

/** The same for staff members whose rights changed, and for those who stand in for them. */
export async function announceStaff(runtime: Runtime, organization: Organization, staffIds: readonly string[]): Promise<void> {
  const { rows } = await organization.db.execute<{ id: string }>(sql`
    select id from accounts where staff_id = any(${uuids(staffIds)})
      or staff_id in (select substitute_id from substitutions where staff_id = any(${uuids(staffIds)}))`)
  for (const { id } of rows) await announceSessions(runtime, organization.slug, id)
}
