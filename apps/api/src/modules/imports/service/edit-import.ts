import type { Organization } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Storage } from '@treppenhaus/files/open-storage'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { requireVersion } from '../../../plugins/etag.ts'
import * as repository from '../repository/imports.ts'
import type { EditImportBody } from '../schema.ts'
import { mayAct } from './present-import.ts'
import { readImport } from './read-imports.ts'

/** What the dry run found no longer counts: it is done anew. */
export const editImport = (
  organization: Organization,
  _storage: Storage,
  actor: StaffActor,
  id: string,
  version: number,
  { options, mapping }: Static<typeof EditImportBody>,
) =>
  transaction(organization, async (tx) => {
    const row = await repository.lockImport(tx, id)
    if (!row) throw new Refusal('not_found')
    requireVersion(version, row)
    if (!mayAct('edit', row)) throw new Refusal('illegal_transition', { state: row.state })
    await repository.deleteRecords(tx, id)
    await repository.updateImport(tx, id, {
      ...(options && { options }),
      ...(mapping && { mapping: mapping as never }),
      state: 'uploaded',
      counts: null,
      problem: null,
      checkedAt: null,
      finishedAt: null,
    })
    return readImport(tx, actor, id)
  })
