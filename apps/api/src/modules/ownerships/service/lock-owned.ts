import type { Tx } from '@treppenhaus/db/organization'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import { firstDayAboveWhole } from '@treppenhaus/domain/shares'
import { Refusal, refuseField } from '../../../errors.ts'
import { whenViolated } from '../../../plugins/constraint.ts'
import { lockVisible } from '../../units/service.ts'
import { lockProperty, type Owned, type OwnershipRow, readOwnership, sharesIn } from '../repository.ts'

/** An end before the beginning, and the same person twice on one day, also where two requests say so at once. */
export const refuseOwnership = whenViolated({
  ownerships_days: () => refuseField('dates_overlap', '/endsOn'),
  ownerships_once: () => refuseField('dates_overlap', '/startsOn'),
  ownerships_external_id_unique: () => refuseField('already_exists', '/externalId'),
})

export const ofUnit = (unitId: string): Owned => ({ unitId, propertyId: null })
export const ofProperty = (propertyId: string): Owned => ({ unitId: null, propertyId })

/**
 * An ownership and, locked, what is owned, so that nobody else changes its shares meanwhile.
 * @throws Refusal 404 also where it is not in the actor's scope
 */
export async function lockOwned(tx: Tx, actor: StaffActor, id: string): Promise<{ row: OwnershipRow; owned: Owned }> {
  const found = await readOwnership(tx, id)
  if (found?.unitId) await lockVisible(tx, actor, found.unitId)
  else if (!found?.propertyId || !inScope(actor.scope, found.propertyId) || !(await lockProperty(tx, found.propertyId)))
    throw new Refusal('not_found')
  const row = await readOwnership(tx, id)
  if (!row) throw new Refusal('not_found')
  return { row, owned: row.unitId ? ofUnit(row.unitId) : ofProperty(found.propertyId!) }
}

/** Of what is owned and locked. @throws Refusal 400 `shares_exceed_whole` where it is more than the whole while these ownerships hold */
export async function requireWithinWhole(tx: Tx, owned: Owned, ids: readonly string[], path = '/shareNumerator'): Promise<void> {
  const held = await sharesIn(tx, owned)
  const isTooMuch = held.filter(({ id }) => ids.includes(id)).some((within) => firstDayAboveWhole(held, within) !== null)
  if (isTooMuch) throw refuseField('shares_exceed_whole', path)
}
