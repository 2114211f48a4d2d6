import type { Db, Tx } from '@treppenhaus/db/organization'
import { audit as table } from '@treppenhaus/db/schema/audit'
import type { Actor } from '@treppenhaus/domain/policy'

export type AuditEntry = {
  /** Past tense, `noun.happened`. */
  act: string
  objectKind?: string
  objectId?: string
  /** Why, in a word; never content. */
  reason?: string
}

/** Writes a security-relevant act of whoever it was, also where nobody is logged in yet; `tx` when it belongs to a transaction. */
export async function auditAs(
  tx: Tx | Db,
  actor: Pick<Actor, 'audience' | 'accountId'> | undefined,
  requestId: string,
  entry: AuditEntry,
): Promise<void> {
  await tx.insert(table).values({
    ...entry,
    actorKind: actor ? (actor.accountId ? actor.audience : 'link') : 'anonymous',
    actorId: actor?.accountId ?? null,
    requestId,
  })
}
