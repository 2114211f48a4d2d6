import type { Dialect, Incoming } from '@treppenhaus/domain/import'
import { finishAddress } from './finish-address.ts'
import { finishContact } from './finish-contact.ts'
import { finishPerson } from './finish-person.ts'
import { finishShare } from './finish-share.ts'
import type { RowState } from './row-state.ts'
import type { KindPlan } from './table-plan.ts'

/** What only several cells together tell, such as a house number at the end of the street where it has no column of its own. */
export function finishRecord(record: Incoming, plan: KindPlan, state: RowState, dialect: Dialect): void {
  finishAddress(record, plan)
  finishShare(record, plan, state, dialect)
  if (record.kind === 'person') finishPerson(record, plan, state)
  if (record.kind === 'person_contact') finishContact(record, plan)
}
