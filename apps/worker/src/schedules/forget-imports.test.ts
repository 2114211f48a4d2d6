import { importRecords, imports } from '@treppenhaus/db/schema/imports'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import { FileMissingError, openStorage } from '@treppenhaus/files/open-storage'
import { makeImport, makeImportRecord } from '@treppenhaus/testing/import-builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testFolder } from '../test-worker.ts'
import { forgetImports } from './forget-imports.ts'

const { first } = await testOrganizations()
const { db, slug } = first
const storage = await openStorage({ directory: await testFolder() })
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

async function finished(days: number, state: (typeof imports.$inferInsert)['state'] = 'done') {
  const { id } = await makeImport(db, { state, createdAt: daysAgo(days), finishedAt: state === 'done' ? daysAgo(days) : null })
  await makeImportRecord(db, id)
  await storage.put(storedImport(slug, id), Buffer.from('x'))
  return id
}
const left = async (id: string) => ({
  row: await db.$count(imports, eq(imports.id, id)),
  records: await db.$count(importRecords, eq(importRecords.importId, id)),
  file: await storage.get(storedImport(slug, id)).then(
    () => true,
    (error: unknown) => !(error instanceof FileMissingError),
  ),
})

test('30 days after its end the file and what its rows said are gone, the history stays', async () => {
  const [young, old, ancient, waiting, paused] = [
    await finished(29),
    await finished(31),
    await finished(200),
    await finished(31, 'uploaded'),
    await finished(31, 'paused'),
  ]
  await forgetImports(first, storage)
  const all = { row: 1, records: 1, file: true }
  const history = { row: 1, records: 0, file: false }
  expect([await left(young), await left(old), await left(ancient), await left(waiting), await left(paused)]).toEqual([
    all,
    history,
    history,
    history,
    all,
  ])
})
