import type { Db, Organization } from '@treppenhaus/db/organization'
import { sql } from 'drizzle-orm'
import { countDue, type DueCounts } from './claim.ts'
import { relay, type Queues } from './relay.ts'
import type { Visit } from './sweeper.ts'

/** Relays what the outbox has and starts the messages that are due, such as those whose pause is over or whose worker was killed. */
export const visitor =
  (queues: Queues, kick: (organization: Organization, due: DueCounts) => void): Visit =>
  async (organization) => {
    const due = await countDue(organization.db)
    kick(organization, due) // first: it goes on while the queue is away
    const published = await relay(organization, queues)
    return published > 0 || due.length > 0 || isBusy(organization.db)
  }

/** Something happened in the last hour, is not handled, or will be due before the next visit of all. */
async function isBusy(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ busy: boolean }>(sql`
    select exists (select from (select occurred_at from outbox order by seq desc limit 1) last where occurred_at > now() - interval '1 hour')
        or exists (select from outbox where handled_at is null)
        or exists (select from deliveries where state in ('pending', 'sending', 'failed') and due_at < now() + interval '11 minutes') as busy`)
  return rows[0]?.busy ?? false
}
