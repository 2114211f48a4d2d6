import { createGeneratedUnits } from '@treppenhaus/db/create-generated-units'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { properties } from '@treppenhaus/db/schema/properties'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { UnitPattern } from '@treppenhaus/domain/unit-generator'
import { eq } from 'drizzle-orm'
import { Refusal } from '../../errors.ts'
import { findGenerations } from './repository.ts'

export async function listGenerations(db: Db, actor: StaffActor, propertyId: string) {
  await requireProperty(db, actor, propertyId)
  const rows = await findGenerations(db, propertyId)
  return { items: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })) }
}

/** @throws Refusal 400 with each error at its place in the pattern; 409 for a house that is archived */
export async function generate(tx: Tx, actor: StaffActor, propertyId: string, pattern: UnitPattern) {
  const { archivedAt } = await requireProperty(tx, actor, propertyId)
  if (archivedAt) throw new Refusal('illegal_transition', { state: 'archived' })
  const made = await createGeneratedUnits(tx, propertyId, pattern, actor.accountId)
  if (made.errors) throw new Refusal('pattern_invalid', { errors: made.errors.map((error) => ({ ...error, message: messageOf(error) })) })
  return { id: made.changeSetId, count: made.count, at: new Date().toISOString() }
}

const messageOf = (error: { code: string; value?: string }) =>
  [error.code.replaceAll('_', ' '), error.value].filter((word) => word !== undefined).join(': ')

async function requireProperty(db: Db | Tx, actor: StaffActor, id: string) {
  const [row] = inScope(actor.scope, id)
    ? await db.select({ archivedAt: properties.archivedAt }).from(properties).where(eq(properties.id, id))
    : []
  if (!row) throw new Refusal('not_found')
  return row
}
