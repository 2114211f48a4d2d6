import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { recordAs } from '@treppenhaus/db/record-history'
import { transaction } from '@treppenhaus/db/transaction'
import type { Duty, ManagementType } from '@treppenhaus/domain/master-data'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import { isWhole, type Share, sumOfShares } from '@treppenhaus/domain/shares'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { whenViolated } from '../../plugins/constraint.ts'
import { decodeCursor, pageOf } from '../../plugins/cursor.ts'
import { requireVersion } from '../../plugins/etag.ts'
import { mergeCustom } from '../custom-fields/service/merge-custom.ts'
import * as repository from './repository.ts'
import type { CreatePropertyBody, EditPropertyBody, PropertyQuery } from './schema.ts'

export async function listProperties(db: Db, { scope }: StaffActor, query: Static<typeof PropertyQuery>) {
  const { cursor, limit = 50, archived = false, ...filter } = query
  const after = cursor === undefined ? {} : { after: decodeCursor(cursor, 3) }
  const rows = await repository.findProperties(db, scope, { ...filter, ...after, archived, limit })
  return pageOf(rows, limit, ({ street, houseNumber, id }) => [street, houseNumber, id])
}

/** @throws Refusal 404 also where it is not in the actor's scope */
export async function readProperty(db: Db | Tx, actor: StaffActor, id: string) {
  const found = inScope(actor.scope, id) ? await repository.findProperty(db, id) : undefined
  if (!found) throw new Refusal('not_found')
  const { createdAt: _, archivedAt, ...fields } = found.row
  const { shares, unitsWithoutShare, ...related } = found.related
  return { ...fields, archived: archivedAt !== null, ...related, shareSum: shareSum(fields.managementType, shares, unitsWithoutShare) }
}

/** @throws Refusal 403 for staff with a list of properties: a new one would not be on it */
export async function createProperty(tx: Tx, actor: StaffActor, body: Static<typeof CreatePropertyBody>) {
  if (actor.scope !== 'all') throw new Refusal('forbidden')
  const { responsibles, ...values } = body
  await recordAs(tx, actor.accountId)
  const custom = await mergeCustom(tx, 'property', {}, body.custom)
  const id = await repository.insertProperty(tx, { ...values, custom }).catch(refuseTaken)
  if (responsibles) await assign(tx, id, responsibles)
  return readProperty(tx, actor, id)
}

/** @returns the property, and whose portal accounts see more or less of it from now on */
export const editProperty = (
  organization: Organization,
  actor: StaffActor,
  requestId: string,
  id: string,
  version: number,
  body: Static<typeof EditPropertyBody>,
) =>
  transaction(organization, async (tx) => {
    const row = inScope(actor.scope, id) ? await repository.lockProperty(tx, id) : undefined
    if (!row) throw new Refusal('not_found')
    requireVersion(version, row)
    const { archived, responsibles, ...changes } = body
    await recordAs(tx, actor.accountId)
    const archivedAt = archived === undefined ? {} : { archivedAt: archived ? (row.archivedAt ?? new Date()) : null }
    const custom = await mergeCustom(tx, 'property', row.custom, body.custom)
    await repository.updateProperty(tx, id, version, { ...changes, ...archivedAt, custom }).catch(refuseTaken)
    if (responsibles) await assign(tx, id, responsibles)
    const switched = changes.online !== undefined && changes.online !== row.online
    const act = changes.online ? 'property.online' : 'property.offline'
    if (switched) await auditAs(tx, actor, requestId, { act, objectKind: 'property', objectId: id })
    return { property: await readProperty(tx, actor, id), accountIds: switched ? await repository.accountsOfProperty(tx, id) : [] }
  })

const refuseTaken = whenViolated({
  properties_number_unique: () => refuseField('already_exists', '/number'),
  properties_external_id_unique: () => refuseField('already_exists', '/externalId'),
})

async function assign(tx: Tx, id: string, responsibles: readonly { staffId: string; duty: Duty }[]): Promise<void> {
  const ids = [...new Set(responsibles.map(({ staffId }) => staffId))]
  const known = await repository.findColleagues(tx, ids)
  const unknown = responsibles.findIndex(({ staffId }) => !known.includes(staffId))
  if (unknown >= 0) throw refuseField('unknown_reference', `/responsibles/${unknown}/staffId`)
  await repository.replaceResponsibles(tx, id, responsibles)
}

/**
 * The same colleague for a duty of several properties, or no longer; the properties are locked and may be changed by whoever asks.
 * @returns those for which it is new
 * @throws Refusal 400 `unknown_reference` at `path`
 */
export async function changeResponsible(tx: Tx, ids: readonly string[], responsible: repository.ResponsibleChange, path: string) {
  const { staffId, act } = responsible
  if (act === 'add' && !(await repository.findColleagues(tx, [staffId])).includes(staffId)) throw refuseField('unknown_reference', path)
  return repository.changeResponsible(tx, ids, responsible)
}

/** Only a condominium has one. The figures are text: with many denominators they can be larger than a number holds exactly. */
function shareSum(managementType: ManagementType, shares: readonly Share[], unitsWithoutShare: number) {
  if (managementType !== 'condominium') return null
  const sum = sumOfShares(shares)
  return { numerator: `${sum.numerator}`, denominator: `${sum.denominator}`, complete: isWhole(sum), unitsWithoutShare }
}
