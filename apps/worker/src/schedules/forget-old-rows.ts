import type { Organization } from '@treppenhaus/db/organization'
import { sql } from 'drizzle-orm'

/** Rows that have done their work. What people wrote, the timeline and the audit are not among them. */
const statements = [
  sql`delete from idempotency_keys where created_at < now() - interval '7 days'`,
  sql`delete from throttles where window_start < now() - interval '2 days'`,
  sql`delete from password_resets where expires_at < now() - interval '7 days'`,
  sql`delete from sign_in_challenges where expires_at < now() - interval '1 day'`,
  sql`delete from email_changes where expires_at < now() - interval '90 days'`,
  // The letters of a series hold codes; these have run out.
  sql`update invitation_series set file_id = null where file_id is not null and finished_at < now() - interval '4 months'`,
  // A link that has run out still opens the page that offers a new one.
  sql`delete from order_links where expires_at < now() - interval '180 days'`,
  sql`delete from digest_items where created_at < now() - interval '30 days'`,
  sql`delete from used_refresh_tokens where session_id in (select id from sessions where expires_at < now() - interval '7 days')`,
  sql`delete from sessions where expires_at < now() - interval '7 days'`,
]

export async function forgetOldRows({ db }: Organization): Promise<void> {
  for (const statement of statements) await db.execute(statement)
}
