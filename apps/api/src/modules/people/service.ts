import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { recordAs } from '@treppenhaus/db/record-history'
import { transaction } from '@treppenhaus/db/transaction'
import { personName } from '@treppenhaus/domain/person-name'
import type { Scope, StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { decodeCursor, pageOf } from '../../plugins/cursor.ts'
import { requireVersion } from '../../plugins/etag.ts'
import { whenViolated } from '../../plugins/constraint.ts'
import { mergeCustom } from '../custom-fields/service/merge-custom.ts'
import * as repository from './repository.ts'
import { findReach } from './repository/reach.ts'
import type { CreatePersonBody, EditPersonBody, PersonQuery } from './schema.ts'
import { saveReach } from './service/save-reach.ts'

/** Another record has the key of the other system. */
const whenTaken = whenViolated({ people_external_id_unique: () => refuseField('already_exists', '/externalId') })

export async function listPeople(db: Db, { scope }: StaffActor, query: Static<typeof PersonQuery>) {
  const { cursor, limit = 50, archived = false, ...filter } = query
  const after = cursor === undefined ? {} : { after: decodeCursor(cursor, 2) }
  const rows = await repository.findPeople(db, scope, { ...filter, ...after, archived, limit })
  const { items, nextCursor } = pageOf(rows, limit, ({ sortName, id }) => [sortName, id])
  return { items: items.map(({ sortName: _, ...item }) => item), nextCursor }
}

/** @throws Refusal 404 also where the person has to do with foreign houses only */
export async function readPerson(db: Db | Tx, actor: StaffActor, id: string) {
  const found = await repository.findPerson(db, actor.scope, id)
  if (!found) throw new Refusal('not_found')
  const { createdAt: _, archivedAt, ...fields } = found.row
  const { hasAccount, relations } = found
  return { ...fields, ...(await findReach(db, id)), name: personName(fields), hasAccount, archived: archivedAt !== null, relations }
}

/** Those of these people whom the actor may see. */
export async function visiblePeople(db: Db | Tx, { scope }: StaffActor, ids: readonly string[]): Promise<string[]> {
  return ids.length === 0 ? [] : repository.findVisible(db, scope, ids)
}

/** The same, archived ones too. */
export const peopleInScope = (tx: Tx, scope: Scope, ids: readonly string[]): Promise<string[]> => repository.findInScope(tx, scope, ids)

export async function createPerson(tx: Tx, actor: StaffActor, body: Static<typeof CreatePersonBody>) {
  requireName(body)
  const { addresses, contacts, custom: given, ...values } = body
  await recordAs(tx, actor.accountId)
  const custom = await mergeCustom(tx, 'person', {}, given)
  const id = await repository.insertPerson(tx, { ...values, custom }).catch(whenTaken)
  await saveReach(tx, id, { addresses, contacts })
  return readPerson(tx, actor, id)
}

export const editPerson = (
  organization: Organization,
  actor: StaffActor,
  id: string,
  version: number,
  body: Static<typeof EditPersonBody>,
) =>
  transaction(organization, async (tx) => {
    const row = await repository.lockPerson(tx, id)
    await readPerson(tx, actor, id)
    if (!row) throw new Refusal('not_found')
    requireVersion(version, row)
    const { archived, addresses, contacts, custom: given, ...changes } = body
    requireName({ ...row, ...changes })
    const archivedAt = archived === undefined ? {} : { archivedAt: archived ? (row.archivedAt ?? new Date()) : null }
    await recordAs(tx, actor.accountId)
    const custom = await mergeCustom(tx, 'person', row.custom, given)
    await repository.updatePerson(tx, id, version, { ...changes, custom, ...archivedAt }).catch(whenTaken)
    await saveReach(tx, id, { addresses, contacts })
    return readPerson(tx, actor, id)
  })

function requireName({ kind, lastName, companyName }: { kind: 'natural' | 'company'; lastName: string; companyName: string }) {
  if (kind === 'company' && !companyName.trim()) throw refuseField('name_required', '/companyName')
  if (kind === 'natural' && !lastName.trim()) throw refuseField('name_required', '/lastName')
}
