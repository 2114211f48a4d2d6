import type { Organization } from '@treppenhaus/db/organization'
import type { ContractorActor, StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { decodeCursor, isCursorId, isCursorInstant, pageOf } from '../../../plugins/cursor.ts'
import { listContractorOrders, listStaffOrders } from '../repository/list-orders.ts'
import type { ContractorWorkOrderQuery, StaffWorkOrderQuery } from '../schema.ts'

const DEFAULT_LIMIT = 50

/** Orders of the properties in scope, newest first. @throws Refusal 400 `invalid_cursor` */
export async function listWorkOrders(
  { db }: Organization,
  actor: StaffActor,
  { state = 'open', propertyId, contractorId, q, cursor, limit = DEFAULT_LIMIT }: Static<typeof StaffWorkOrderQuery>,
) {
  const list = { state, propertyId, contractorId, q: q?.trim() || undefined, after: afterOf(cursor), limit }
  return present(await listStaffOrders(db, actor, list), limit)
}

/** The company's own orders once they were sent, or the link's one, newest first. @throws Refusal 400 `invalid_cursor` */
export async function listAssignedWorkOrders(
  { db }: Organization,
  actor: ContractorActor,
  { state = 'all', cursor, limit = DEFAULT_LIMIT }: Static<typeof ContractorWorkOrderQuery>,
) {
  return present(await listContractorOrders(db, actor, { state, after: afterOf(cursor), limit }), limit)
}

function present<Row extends { id: string; sortValue: string }>(rows: readonly Row[], limit: number) {
  const { items, nextCursor } = pageOf(rows, limit, ({ sortValue, id }) => [sortValue, id])
  return { items: items.map(({ sortValue: _sort, ...item }) => item), nextCursor }
}

function afterOf(cursor: string | undefined): [string, string] | undefined {
  if (cursor === undefined) return undefined
  const [createdAt, id] = decodeCursor(cursor, 2)
  if (!isCursorInstant(createdAt) || !isCursorId(id)) throw new Refusal('invalid_cursor')
  return [createdAt, id]
}
