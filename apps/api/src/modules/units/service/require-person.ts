import type { Tx } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { refuseField } from '../../../errors.ts'
import { visiblePeople } from '../../people/service.ts'

/** Somebody who moves in, buys, or is elected: known to the actor and not archived. @throws Refusal 400 `unknown_reference` at the field */
export async function requirePerson(tx: Tx, actor: StaffActor, personId: string, path = '/personId'): Promise<void> {
  if (!(await visiblePeople(tx, actor, [personId])).includes(personId)) throw refuseField('unknown_reference', path)
}
