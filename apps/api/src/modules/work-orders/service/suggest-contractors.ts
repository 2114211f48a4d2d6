import type { Organization } from '@treppenhaus/db/organization'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import { Refusal } from '../../../errors.ts'
import * as repository from '../repository/suggest-contractors.ts'

/** Contractors for a ticket, the most suitable first. @throws Refusal 404 outside the scope */
export async function suggestContractors({ db }: Organization, actor: StaffActor, ticketId: string) {
  const propertyId = await repository.propertyOf(db, ticketId)
  if (propertyId === undefined || !inScope(actor.scope, propertyId)) throw new Refusal('not_found')
  return { items: await repository.suggestContractors(db, ticketId) }
}
