import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { requireVersion } from '../../../plugins/etag.ts'
import * as repository from '../repository.ts'
import type { CreateHandOverBody, EditHandOverBody } from '../schema.ts'

const present = (organization: Organization, row: repository.HandOverRow) => ({
  ...row,
  path: row.folder === null ? null : `${organization.slug}/${row.folder}`,
})

export async function listHandOvers(organization: Organization) {
  return { items: (await repository.findHandOvers(organization.db)).map((row) => present(organization, row)) }
}

export async function readHandOver(organization: Organization, db: Db | Tx, id: string) {
  const row = await repository.findHandOver(db, id)
  if (!row) throw new Refusal('not_found')
  return present(organization, row)
}

export async function createHandOver(
  organization: Organization,
  tx: Tx,
  actor: StaffActor,
  requestId: string,
  { recipientIds, ...values }: Static<typeof CreateHandOverBody>,
) {
  await requireFree(tx, values, null)
  await requireColleagues(tx, recipientIds)
  const id = await repository.insertHandOver(tx, { ...values, name: values.name.trim() })
  await repository.replaceRecipients(tx, id, recipientIds)
  await auditAs(tx, actor, requestId, { act: 'hand-over.created', objectKind: 'hand-over', objectId: id })
  return readHandOver(organization, tx, id)
}

export const editHandOver = (
  organization: Organization,
  actor: StaffActor,
  requestId: string,
  id: string,
  version: number,
  { recipientIds, ...changes }: Static<typeof EditHandOverBody>,
) =>
  transaction(organization, async (tx) => {
    const row = await repository.lockHandOver(tx, id)
    if (!row) throw new Refusal('not_found')
    requireVersion(version, row)
    await requireFree(tx, changes, id)
    if (recipientIds) await requireColleagues(tx, recipientIds)
    await repository.updateHandOver(tx, id, version, { ...changes, ...(changes.name !== undefined && { name: changes.name.trim() }) })
    if (recipientIds) await repository.replaceRecipients(tx, id, recipientIds)
    const reason = Object.keys({ ...changes, ...(recipientIds && { recipientIds }) }).join(', ')
    await auditAs(tx, actor, requestId, { act: 'hand-over.changed', objectKind: 'hand-over', objectId: id, reason })
    return readHandOver(organization, tx, id)
  })

export const deleteHandOver = (organization: Organization, actor: StaffActor, requestId: string, id: string) =>
  transaction(organization, async (tx) => {
    const row = await repository.lockHandOver(tx, id)
    if (!row) throw new Refusal('not_found')
    await repository.deleteHandOver(tx, id)
    await auditAs(tx, actor, requestId, { act: 'hand-over.deleted', objectKind: 'hand-over', objectId: id, reason: row.name })
  })

async function requireFree(tx: Tx, { name, folder }: { name?: string; folder?: string | null }, exceptId: string | null) {
  if (name !== undefined && (await repository.isTaken(tx, 'name', name.trim(), exceptId))) throw refuseField('already_exists', '/name')
  if (folder && (await repository.isTaken(tx, 'folder', folder, exceptId))) throw refuseField('already_exists', '/folder')
}

async function requireColleagues(tx: Tx, ids: readonly string[]) {
  if ((await repository.countColleagues(tx, ids)) !== ids.length) throw refuseField('unknown_reference', '/recipientIds')
}
