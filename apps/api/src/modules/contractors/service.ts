import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { recordAs } from '@treppenhaus/db/record-history'
import { transaction } from '@treppenhaus/db/transaction'
import type { Channel } from '@treppenhaus/domain/master-data'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { decodeCursor, pageOf } from '../../plugins/cursor.ts'
import { requireVersion } from '../../plugins/etag.ts'
import { whenViolated } from '../../plugins/constraint.ts'
import { mergeCustom } from '../custom-fields/service/merge-custom.ts'
import * as repository from './repository.ts'
import type { ContractorQuery, CreateContractorBody, EditContractorBody } from './schema.ts'

/** Another record has the key of the other system. */
const whenTaken = whenViolated({ contractors_external_id_unique: () => refuseField('already_exists', '/externalId') })

/** All staff know all contractors; which of their houses are named depends on the scope. */
export async function listContractors(db: Db, _actor: StaffActor, query: Static<typeof ContractorQuery>) {
  const { cursor, limit = 50, archived = false, ...filter } = query
  const after = cursor === undefined ? {} : { after: decodeCursor(cursor, 2) }
  const rows = await repository.findContractors(db, { ...filter, ...after, archived, limit })
  return pageOf(rows, limit, ({ name, id }) => [name, id])
}

export async function readContractor(db: Db | Tx, { scope }: StaffActor, id: string) {
  const found = await repository.findContractor(db, id)
  if (!found) throw new Refusal('not_found')
  const { createdAt: _, archivedAt, ...fields } = found.row
  const propertyIds = found.propertyIds.filter((propertyId) => inScope(scope, propertyId))
  return { ...fields, propertyIds, hasAccount: found.hasAccount, archived: archivedAt !== null }
}

export async function createContractor(
  tx: Tx,
  actor: StaffActor,
  { propertyIds, custom: given, ...values }: Static<typeof CreateContractorBody>,
) {
  requireAddress(values)
  await requireKnown(tx, actor, propertyIds)
  await recordAs(tx, actor.accountId)
  const custom = await mergeCustom(tx, 'contractor', {}, given)
  const id = await repository.insertContractor(tx, { ...values, custom }).catch(whenTaken)
  await repository.replaceProperties(tx, id, propertyIds)
  return readContractor(tx, actor, id)
}

export const editContractor = (
  organization: Organization,
  actor: StaffActor,
  id: string,
  version: number,
  body: Static<typeof EditContractorBody>,
) =>
  transaction(organization, async (tx) => {
    const row = await repository.lockContractor(tx, id)
    if (!row) throw new Refusal('not_found')
    requireVersion(version, row)
    const { archived, propertyIds, custom: given, ...changes } = body
    requireAddress({ ...row, ...changes })
    await recordAs(tx, actor.accountId)
    const custom = await mergeCustom(tx, 'contractor', row.custom, given)
    if (propertyIds !== undefined) await saveProperties(tx, actor, id, propertyIds)
    const archivedAt = archived === undefined ? {} : { archivedAt: archived ? (row.archivedAt ?? new Date()) : null }
    await repository.updateContractor(tx, id, version, { ...changes, custom, ...archivedAt }).catch(whenTaken)
    return readContractor(tx, actor, id)
  })

/** Houses outside the actor's scope stay as they are: the actor cannot see them. */
async function saveProperties(tx: Tx, actor: StaffActor, id: string, propertyIds: readonly string[]) {
  await requireKnown(tx, actor, propertyIds)
  const kept = (await repository.findContractor(tx, id))?.propertyIds.filter((propertyId) => !inScope(actor.scope, propertyId)) ?? []
  await repository.replaceProperties(tx, id, [...kept, ...propertyIds])
}

async function requireKnown(tx: Tx, { scope }: StaffActor, propertyIds: readonly string[]) {
  const known = propertyIds.every((id) => inScope(scope, id)) && (await repository.countProperties(tx, propertyIds)) === propertyIds.length
  if (!known) throw refuseField('unknown_reference', '/propertyIds')
}

type Reachable = { channel: Channel; email: string | null; mobile: string | null; fax: string | null }

function requireAddress({ channel, email, mobile, fax }: Reachable) {
  const address = { email, sms: mobile, fax }[channel]
  if (!address) throw refuseField('channel_without_address', { email: '/email', sms: '/mobile', fax: '/fax' }[channel])
}
