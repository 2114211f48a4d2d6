import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { decodeCursor, pageOf } from '../../plugins/cursor.ts'
import { requireVersion } from '../../plugins/etag.ts'
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
  return { ...fields, archived: archivedAt !== null, ...found.related }
}

/** @throws Refusal 403 for staff with a list of properties: a new one would not be on it */
export async function createProperty(tx: Tx, actor: StaffActor, body: Static<typeof CreatePropertyBody>) {
  if (actor.scope !== 'all') throw new Refusal('forbidden')
  await requireFreeNumber(tx, body.number, null)
  return readProperty(tx, actor, await repository.insertProperty(tx, body))
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
    const { archived, ...changes } = body
    if (changes.number !== undefined) await requireFreeNumber(tx, changes.number, id)
    const archivedAt = archived === undefined ? {} : { archivedAt: archived ? (row.archivedAt ?? new Date()) : null }
    await repository.updateProperty(tx, id, version, { ...changes, ...archivedAt })
    const switched = changes.online !== undefined && changes.online !== row.online
    const act = changes.online ? 'property.online' : 'property.offline'
    if (switched) await auditAs(tx, actor, requestId, { act, objectKind: 'property', objectId: id })
    return { property: await readProperty(tx, actor, id), accountIds: switched ? await repository.accountsOfProperty(tx, id) : [] }
  })

async function requireFreeNumber(tx: Tx, number: string, exceptId: string | null) {
  if (await repository.numberIsTaken(tx, number, exceptId)) throw refuseField('already_exists', '/number')
}
