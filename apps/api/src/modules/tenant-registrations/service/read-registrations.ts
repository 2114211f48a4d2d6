import type { Db, Tx } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { decodeCursor, isCursorId, pageOf } from '../../../plugins/cursor.ts'
import { visiblePeople } from '../../people/service.ts'
import { findForStaff, findOne, findResidents, findSamePeople, type RegistrationFacts } from '../repository.ts'
import type { StaffTenantRegistration, StaffTenantRegistrationItem, StaffTenantRegistrationQuery } from '../schema.ts'
import { presentRegistration } from './present-registration.ts'

const DEFAULT_LIMIT = 50

export async function listRegistrations(db: Db, { scope }: StaffActor, query: Static<typeof StaffTenantRegistrationQuery>) {
  const { cursor, limit = DEFAULT_LIMIT, ...filter } = query
  const after = cursor === undefined ? {} : { after: afterOf(cursor) }
  const rows = await findForStaff(db, scope, { ...filter, ...after, limit })
  const { items, nextCursor } = pageOf(rows, limit, ({ createdAt, id }) => [createdAt, id])
  return { items: items.map(presentForStaff), nextCursor }
}

/** With people who may be the same one, as far as the actor may see them. @throws Refusal 404 */
export async function readRegistration(db: Db | Tx, actor: StaffActor, id: string): Promise<Static<typeof StaffTenantRegistration>> {
  const facts = await findOne(db, actor.scope, id)
  if (!facts) throw new Refusal('not_found')
  const open = facts.state === 'submitted'
  const suggested = open ? await findSamePeople(db, facts) : []
  const visible = await visiblePeople(
    db,
    actor,
    suggested.map(({ personId }) => personId),
  )
  return {
    ...presentForStaff(facts),
    suggestions: suggested.filter(({ personId }) => visible.includes(personId)),
    residents: open ? await findResidents(db, facts) : [],
    actions: open && actor.permissions.includes('people.write') ? ['confirm', 'decline'] : [],
  }
}

const presentForStaff = (facts: RegistrationFacts): Static<typeof StaffTenantRegistrationItem> => {
  const { ownerPersonId, ownerName, decidedByName, personId } = facts
  return { ...presentRegistration(facts), ownerPersonId, ownerName, decidedByName, personId }
}

function afterOf(cursor: string): (string | number | null)[] {
  const values = decodeCursor(cursor, 2)
  if (typeof values[0] !== 'string' || !isCursorId(values[1])) throw new Refusal('invalid_cursor')
  return values
}
