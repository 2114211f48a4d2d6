import type { Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { columnTargets } from '@treppenhaus/domain/column-targets'
import type { ColumnMapping, Dialect } from '@treppenhaus/domain/import'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { findCustomFields } from '@treppenhaus/exchange/intake/custom-fields'
import { type Inspected, inspectImport } from '@treppenhaus/exchange/intake/inspect-import'
import { rememberMapping } from '@treppenhaus/exchange/intake/mappings'
import type { Storage } from '@treppenhaus/files/open-storage'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { requireVersion } from '../../../plugins/etag.ts'
import * as repository from '../repository/imports.ts'
import type { EditImportBody } from '../schema.ts'
import { withFile } from './kept-file.ts'
import { mayAct } from './present-import.ts'
import { readImport } from './read-imports.ts'

type Body = Static<typeof EditImportBody>

/** What the dry run found no longer counts: it is done anew. */
export async function editImport(organization: Organization, storage: Storage, actor: StaffActor, id: string, version: number, body: Body) {
  const inspected = await lookAgain(organization, storage, id, body)
  return transaction(organization, async (tx) => {
    const row = await repository.lockImport(tx, id)
    if (!row) throw new Refusal('not_found')
    requireVersion(version, row)
    if (!mayAct('edit', row)) throw new Refusal('illegal_transition', { state: row.state })
    const changes = { ...(await chosenTable(tx, body, row, inspected)), ...(body.options && { options: body.options }) }
    await repository.deleteRecords(tx, id)
    await repository.updateImport(tx, id, {
      ...changes,
      state: 'uploaded',
      counts: null,
      problem: null,
      checkedAt: null,
      // One of a hand-over that ended once goes on by hand alone.
      ...(row.handOverId === null && { finishedAt: null }),
    })
    return readImport(tx, actor, id)
  })
}

/** Before the transaction: the file may lie elsewhere. */
async function lookAgain(organization: Organization, storage: Storage, id: string, { dialect, mapping }: Body): Promise<Inspected | null> {
  if (dialect === undefined && mapping === undefined) return null
  const row = await withFile(organization, storage, id)
  const chosen = dialect ?? row.dialect
  return inspectImport(organization, storage, row, chosen && { format: row.format, dialect: chosen })
}

type Chosen = { dialect?: Dialect; mapping?: ColumnMapping | null }

async function chosenTable(tx: Tx, body: Body, row: repository.ImportRow, inspected: Inspected | null): Promise<Chosen> {
  if (!inspected) return {}
  if (inspected.problem) throw new Refusal('invalid_request', { errors: [{ path: '/dialect', code: inspected.problem.code, message: '' }] })
  const dialect = body.dialect ?? row.dialect ?? inspected.dialect
  if (!dialect || !inspected.dialect) throw refuseField('unknown_reference', '/dialect')
  if (body.mapping === undefined) return { dialect, mapping: inspected.mapping }
  const mapping = await requireTargets(tx, body.mapping, inspected.table.headings.length)
  if (body.rememberAs !== undefined) await rememberMapping(tx, inspected.table.headings, { name: body.rememberAs.trim(), dialect, mapping })
  return { dialect, mapping }
}

/** @throws Refusal 400 where a column goes nowhere that we know, where two go to the same place, or where there is one too many or too few */
async function requireTargets(tx: Tx, mapping: readonly (string | null)[], columns: number): Promise<ColumnMapping> {
  if (mapping.length !== columns) throw refuseField('unknown_reference', '/mapping')
  const known = new Set<string>(columnTargets(await findCustomFields(tx)))
  const wrong = mapping.findIndex((target, index) => target !== null && (!known.has(target) || mapping.indexOf(target) !== index))
  if (wrong >= 0) throw refuseField('unknown_reference', `/mapping/${wrong}`)
  return mapping as ColumnMapping // every one is known
}
