import type { Db, Tx } from '@treppenhaus/db/organization'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import { Refusal } from '../../../errors.ts'
import { readContractor } from '../../contractors/service.ts'
import { readPerson } from '../../people/service.ts'
import { propertyOfPart } from '../repository/property-of-part.ts'
import type { historyKinds } from '../schema.ts'

/** Makes sure that the reader may see a record, with the kind's permission given. @throws Refusal 404 */
export async function requireRecord(db: Db | Tx, actor: StaffActor, kind: (typeof historyKinds)[number], id: string): Promise<void> {
  if (kind === 'person') await readPerson(db, actor, id)
  else if (kind === 'contractor') await readContractor(db, actor, id)
  else {
    const propertyId = await propertyOfPart(db, kind, id)
    if (propertyId === undefined || !inScope(actor.scope, propertyId)) throw new Refusal('not_found')
  }
}
