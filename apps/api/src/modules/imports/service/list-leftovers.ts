import type { Db } from '@treppenhaus/db/organization'
import { recordNames } from '@treppenhaus/db/record-names'
import { Refusal } from '../../../errors.ts'
import { findLeft } from '../repository/imports.ts'

const MOST = 500

/** What stayed when the import was taken back. */
export async function listLeftovers(db: Db, id: string) {
  const left = await findLeft(db, id)
  if (!left) throw new Refusal('not_found')
  const shown = left.slice(0, MOST)
  const names = await recordNames(
    db,
    shown.map(({ kind, recordId }) => ({ kind, id: recordId })),
  )
  return { items: shown.map((one) => ({ ...one, name: names.get(one.recordId) ?? null })), count: left.length }
}
