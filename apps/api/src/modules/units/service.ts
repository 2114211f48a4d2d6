import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { requireVersion } from '../../plugins/etag.ts'
import * as repository from './repository.ts'
import type { CreateTenancyBody, CreateUnitBody, EditUnitBody, EndBody } from './schema.ts'

export async function listUnits(db: Db, actor: StaffActor, propertyId: string) {
  if (!inScope(actor.scope, propertyId) || !(await repository.propertyExists(db, propertyId))) throw new Refusal('not_found')
  return { items: await repository.findUnits(db, propertyId) }
}

/** @throws Refusal 404 also where its property is not in the actor's scope */
export async function readUnit(db: Db | Tx, actor: StaffActor, id: string) {
  const unit = await repository.findUnit(db, id)
  if (!unit || !inScope(actor.scope, unit.propertyId)) throw new Refusal('not_found')
  return unit
}

export async function createUnit(tx: Tx, actor: StaffActor, body: Static<typeof CreateUnitBody>) {
  if (!inScope(actor.scope, body.propertyId) || !(await repository.propertyExists(tx, body.propertyId)))
    throw refuseField('unknown_reference', '/propertyId')
  await requireFreeNumber(tx, body.propertyId, body.number, null)
  return readUnit(tx, actor, await repository.insertUnit(tx, { ...body, ...decimals(body) }))
}

export const editUnit = (organization: Organization, actor: StaffActor, id: string, version: number, body: Static<typeof EditUnitBody>) =>
  transaction(organization, async (tx) => {
    const row = await lockVisible(tx, actor, id)
    requireVersion(version, row)
    const { archived, rooms, areaM2, ...changes } = body
    if (changes.number !== undefined) await requireFreeNumber(tx, row.propertyId, changes.number, id)
    await repository.updateUnit(tx, id, version, {
      ...changes,
      ...(rooms !== undefined && { rooms: decimal(rooms, 1) }),
      ...(areaM2 !== undefined && { areaM2: decimal(areaM2, 2) }),
      ...(archived !== undefined && { archivedAt: archived ? new Date() : null }),
    })
    return readUnit(tx, actor, id)
  })

type Body = Static<typeof CreateTenancyBody>

export const createTenancy = (tx: Tx, actor: StaffActor, unitId: string, body: Body) => relate(tx, actor, 'tenancy', unitId, body)
export const createOwnership = (tx: Tx, actor: StaffActor, unitId: string, body: Body) => relate(tx, actor, 'ownership', unitId, body)
export const endTenancy = (tx: Tx, actor: StaffActor, id: string, body: Static<typeof EndBody>) => end(tx, actor, 'tenancy', id, body)
export const endOwnership = (tx: Tx, actor: StaffActor, id: string, body: Static<typeof EndBody>) => end(tx, actor, 'ownership', id, body)

async function relate(tx: Tx, actor: StaffActor, relation: repository.Relation, unitId: string, body: Body) {
  await lockVisible(tx, actor, unitId)
  if (!(await repository.personExists(tx, body.personId))) throw refuseField('unknown_reference', '/personId')
  const period = { unitId, ...body }
  await requirePossible(tx, relation, period, null)
  await repository.insertRelation(tx, relation, period)
  return readUnit(tx, actor, unitId)
}

async function end(tx: Tx, actor: StaffActor, relation: repository.Relation, id: string, { endsOn }: Static<typeof EndBody>) {
  const period = await repository.lockRelation(tx, relation, id)
  if (!period?.unitId) throw new Refusal('not_found')
  await lockVisible(tx, actor, period.unitId)
  await requirePossible(tx, relation, { ...period, endsOn }, id)
  await repository.endRelation(tx, relation, id, endsOn)
  return readUnit(tx, actor, period.unitId)
}

/**
 * Somebody lives in a unit from a day on; who may say so was asked before.
 * @returns the tenancy
 * @throws Refusal 400 `dates_overlap` when the person lives there already
 */
export async function moveIn(tx: Tx, period: Body & { unitId: string }): Promise<string> {
  await repository.lockUnit(tx, period.unitId)
  await requirePossible(tx, 'tenancy', period, null)
  return repository.insertTenancy(tx, period)
}

/** The last day of a tenancy, or none. @throws Refusal 400 `dates_overlap` */
export async function lastDay(tx: Tx, tenancyId: string, endsOn: string | null): Promise<void> {
  const period = await repository.lockRelation(tx, 'tenancy', tenancyId)
  if (!period) throw new Refusal('not_found')
  await requirePossible(tx, 'tenancy', { ...period, endsOn }, tenancyId)
  await repository.endRelation(tx, 'tenancy', tenancyId, endsOn)
}

async function requirePossible(tx: Tx, relation: repository.Relation, period: Body & { unitId: string }, exceptId: string | null) {
  if (period.endsOn !== null && period.endsOn < period.startsOn) throw refuseField('dates_overlap', '/endsOn')
  if (await repository.overlaps(tx, relation, period, exceptId)) throw refuseField('dates_overlap', '/startsOn')
}

async function lockVisible(tx: Tx, actor: StaffActor, id: string) {
  const row = await repository.lockUnit(tx, id)
  if (!row || !inScope(actor.scope, row.propertyId)) throw new Refusal('not_found')
  return row
}

async function requireFreeNumber(tx: Tx, propertyId: string, number: string, exceptId: string | null) {
  if (await repository.numberIsTaken(tx, propertyId, number, exceptId)) throw refuseField('already_exists', '/number')
}

const decimal = (value: number | null, places: number) => value?.toFixed(places) ?? null
const decimals = ({ rooms, areaM2 }: { rooms: number | null; areaM2: number | null }) => ({
  rooms: decimal(rooms, 1),
  areaM2: decimal(areaM2, 2),
})
