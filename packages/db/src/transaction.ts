import type { Organization, Tx } from './organization.ts'
import { hasEvents } from './outbox.ts'

/**
 * One use case, one transaction. When `work` has appended events, the worker is told after COMMIT.
 * @throws what `work` throws, after ROLLBACK
 */
export async function transaction<T>(organization: Organization, work: (tx: Tx) => Promise<T>): Promise<T> {
  let events = false
  const result = await organization.db.transaction(async (tx) => {
    const value = await work(tx)
    events = hasEvents(tx)
    return value
  })
  if (events) organization.wakeRelay()
  return result
}
