import { recordAs } from '@treppenhaus/db/record-history'
import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { decodeCursor, pageOf } from '../../plugins/cursor.ts'
import { requireVersion } from '../../plugins/etag.ts'
import { mergeCustom } from '../custom-fields/service/merge-custom.ts'
import { findUnitItems } from './repository/list-units.ts'
import { findPeriods, findUnit, findUnits } from './repository/read-units.ts'
import { findProperty, insertUnit, lockUnit, updateUnit } from './repository/units.ts'
import type { CreateUnitBody, EditUnitBody, UnitQuery } from './schema.ts'
import { refuseUnit, requireUnit } from './service/require-unit.ts'

export async function listUnits(db: Db, actor: StaffActor, propertyId: string) {
  if (!inScope(actor.scope, propertyId) || !(await findProperty(db, propertyId))) throw new Refusal('not_found')
  return { items: await findUnits(db, propertyId) }
}

/** Of all properties of the scope. */
export async function listUnitItems(db: Db, { scope }: StaffActor, query: Static<typeof UnitQuery>) {
  const { cursor, limit = 50, archived = false, ...filter } = query
  const after = cursor === undefined ? {} : { after: decodeCursor(cursor, 3) }
  const rows = await findUnitItems(db, scope, { ...filter, ...after, archived, limit })
  return pageOf(rows, limit, ({ propertyNumber, number, id }) => [propertyNumber, number, id])
}

/** @throws Refusal 404 also where its property is not in the actor's scope */
export async function readUnit(db: Db | Tx, actor: StaffActor, id: string) {
  const unit = await findUnit(db, id)
  if (!unit || !inScope(actor.scope, unit.propertyId)) throw new Refusal('not_found')
  return unit
}

/** @throws Refusal 404 */
export async function readPeriods(db: Db, actor: StaffActor, id: string) {
  const found = await findPeriods(db, id)
  if (!found || !inScope(actor.scope, found.propertyId)) throw new Refusal('not_found')
  const { propertyId: _, ...periods } = found
  return periods
}

/** @throws Refusal 400 and 409 at the field, 409 `record_archived` */
export async function createUnit(tx: Tx, actor: StaffActor, body: Static<typeof CreateUnitBody>) {
  const property = inScope(actor.scope, body.propertyId) ? await findProperty(tx, body.propertyId) : undefined
  if (!property) throw refuseField('unknown_reference', '/propertyId')
  if (property.archivedAt) throw new Refusal('record_archived')
  requireUnit({ buildingId: null, entranceId: null, ...body })
  const custom = await mergeCustom(tx, 'unit', {}, body.custom)
  await recordAs(tx, actor.accountId)
  return readUnit(tx, actor, await insertUnit(tx, { ...body, ...decimals(body), custom }).catch(refuseUnit))
}

export const editUnit = (organization: Organization, actor: StaffActor, id: string, version: number, body: Static<typeof EditUnitBody>) =>
  transaction(organization, async (tx) => {
    const row = await lockVisible(tx, actor, id)
    requireVersion(version, row)
    const { archived, rooms, areaM2, custom, ...changes } = body
    requireUnit({ ...row, ...changes })
    await recordAs(tx, actor.accountId)
    await updateUnit(tx, id, version, {
      ...changes,
      ...(rooms !== undefined && { rooms: decimal(rooms, 1) }),
      ...(areaM2 !== undefined && { areaM2: decimal(areaM2, 2) }),
      ...(custom !== undefined && { custom: await mergeCustom(tx, 'unit', row.custom, custom) }),
      ...(archived !== undefined && { archivedAt: archived ? (row.archivedAt ?? new Date()) : null }),
    }).catch(refuseUnit)
    return readUnit(tx, actor, id)
  })

/** Locked. @throws Refusal 404 also where its property is not in the actor's scope */
export async function lockVisible(tx: Tx, actor: StaffActor, id: string) {
  const row = await lockUnit(tx, id)
  if (!row || !inScope(actor.scope, row.propertyId)) throw new Refusal('not_found')
  return row
}

/** The same for what begins in it. @throws Refusal 404, 409 `record_archived` also where its property is */
export async function lockInUse(tx: Tx, actor: StaffActor, id: string) {
  const row = await lockVisible(tx, actor, id)
  await requireInUse(tx, row)
  return row
}

/** The same where nobody of the office asks. */
export async function lockForResident(tx: Tx, id: string) {
  const row = await lockUnit(tx, id)
  if (!row) throw new Refusal('not_found')
  await requireInUse(tx, row)
}

async function requireInUse(tx: Tx, { archivedAt, propertyId }: { archivedAt: Date | null; propertyId: string }): Promise<void> {
  if (archivedAt || (await findProperty(tx, propertyId))?.archivedAt) throw new Refusal('record_archived')
}

const decimal = (value: number | null, places: number) => value?.toFixed(places) ?? null
const decimals = ({ rooms, areaM2 }: { rooms: number | null; areaM2: number | null }) => ({
  rooms: decimal(rooms, 1),
  areaM2: decimal(areaM2, 2),
})
