import type { Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { documentValidity } from '@treppenhaus/domain/contractor-document'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { readContractor } from '../contractors/service.ts'
import { attachableFiles, fileLinks } from '../files/service.ts'
import * as repository from './repository.ts'
import type { CreateContractorDocumentBody, EditContractorDocumentBody } from './schema.ts'

const presentFor = (organization: Organization, actor: StaffActor) => {
  const link = fileLinks(organization, actor)
  return ({ today, file, ...row }: repository.DocumentRow) => ({
    ...row,
    validity: documentValidity(row.validFrom, row.validUntil, today),
    file: link(file),
  })
}

export async function listDocuments(organization: Organization, actor: StaffActor, contractorId: string) {
  await readContractor(organization.db, actor, contractorId)
  const rows = await repository.findOfContractor(organization.db, contractorId)
  return { items: rows.map(presentFor(organization, actor)) }
}

export async function createDocument(
  tx: Tx,
  organization: Organization,
  actor: StaffActor,
  contractorId: string,
  body: Static<typeof CreateContractorDocumentBody>,
) {
  await readContractor(tx, actor, contractorId)
  requireDays(body)
  await attachableFiles(tx, actor, [body.fileId], '/fileId')
  const id = await repository.insertDocument(tx, { ...body, contractorId })
  return presentFor(organization, actor)((await repository.findDocument(tx, id))!)
}

export const editDocument = (
  organization: Organization,
  actor: StaffActor,
  id: string,
  changes: Static<typeof EditContractorDocumentBody>,
) =>
  transaction(organization, async (tx) => {
    const row = await repository.lockDocument(tx, id)
    if (!row) throw new Refusal('not_found')
    requireDays({ ...row, ...changes })
    if (Object.keys(changes).length > 0) await repository.updateDocument(tx, id, changes)
    return presentFor(organization, actor)((await repository.findDocument(tx, id))!)
  })

export async function deleteDocument({ db }: Organization, id: string) {
  if (!(await repository.deleteDocument(db, id))) throw new Refusal('not_found')
}

function requireDays({ validFrom, validUntil }: { validFrom: string | null; validUntil: string | null }) {
  if (validFrom !== null && validUntil !== null && validUntil < validFrom) throw refuseField('invalid_request', '/validUntil')
}
