import type { Tx } from '@treppenhaus/db/organization'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import { Refusal } from '../../errors.ts'
import * as repository from './repository.ts'

/**
 * A person decided that a message whose fate is unclear, or which was given up, goes out again; the sweep of the worker finds it.
 * @throws Refusal 404 outside the scope, 409 with the state otherwise
 */
export async function repeatDelivery(tx: Tx, actor: StaffActor, id: string): Promise<null> {
  const delivery = await repository.lockDelivery(tx, id)
  const visible = delivery && (delivery.propertyId === null ? actor.scope === 'all' : inScope(actor.scope, delivery.propertyId))
  if (!delivery || !visible) throw new Refusal('not_found')
  if (delivery.state !== 'unclear' && delivery.state !== 'given_up') throw new Refusal('illegal_transition', { state: delivery.state })
  await repository.makePending(tx, id)
  return null
}
