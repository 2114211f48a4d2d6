import { handOvers, importConflicts, importRecords, imports } from '@treppenhaus/db/schema/imports'
import { noOptions } from '@treppenhaus/domain/import'
import { randomUUID } from 'node:crypto'
import type { Handle } from './builders.ts'

type New<T extends { $inferInsert: object }> = Partial<T['$inferInsert']>

/** A table that was uploaded and waits: the row only, no bytes in the storage. */
export async function makeImport(db: Handle, overrides: New<typeof imports> = {}) {
  const values = { format: 'csv' as const, fileName: 'mieter.csv', fileSize: 1024, sha256: randomUUID(), options: noOptions }
  const rows = await db
    .insert(imports)
    .values({ ...values, ...overrides })
    .returning()
  return rows[0]!
}

/** One that is active and stops at errors. */
export async function makeHandOver(db: Handle, overrides: New<typeof handOvers> = {}) {
  const rows = await db
    .insert(handOvers)
    .values({ name: `Buchhaltung ${randomUUID()}`, options: noOptions, ...overrides })
    .returning()
  return rows[0]!
}

/** A telephone number that was changed here and there. */
export async function makeImportConflict(db: Handle, recordId: string, overrides: New<typeof importConflicts> = {}) {
  const values = { kind: 'person' as const, recordId, field: 'phone', ours: '0341 1', theirs: '0341 2' }
  const rows = await db
    .insert(importConflicts)
    .values({ ...values, ...overrides })
    .returning()
  return rows[0]!
}

/** What one row of a file says of a person that is to be created. */
export async function makeImportRecord(db: Handle, importId: string, overrides: New<typeof importRecords> = {}) {
  const values = { seq: 1, kind: 'person' as const, row: 2, fields: { lastName: 'Okonkwo' }, refs: {}, action: 'create' as const }
  const rows = await db
    .insert(importRecords)
    .values({ importId, ...values, ...overrides })
    .returning()
  return rows[0]!
}
