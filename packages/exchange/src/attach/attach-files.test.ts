import { files } from '@treppenhaus/db/schema/files'
import { importRecords, imports } from '@treppenhaus/db/schema/imports'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { recordPhotos } from '@treppenhaus/db/schema/property-office'
import { noOptions } from '@treppenhaus/domain/import'
import { openStorage } from '@treppenhaus/files/open-storage'
import { makeUnit } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq } from 'drizzle-orm'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { expect, test } from 'vitest'
import { storedImport } from '../stored-import.ts'
import { attachFiles } from './attach-files.ts'
import { detachFiles } from './detach-files.ts'

const { first } = await testOrganizations()
const { db, slug } = first
const storage = await openStorage({ directory: await mkdtemp(path.join(tmpdir(), 'treppenhaus-test-')) })
const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('a kitchen')])

async function delivered(contents: Record<string, Buffer>) {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(contents)) zip.addBuffer(content, name)
  zip.end()
  const content = await buffer(zip.outputStream)
  const values = {
    format: 'openimmo',
    state: 'done',
    fileName: 'a.zip',
    fileSize: content.length,
    sha256: 'x',
    options: noOptions,
  } as const
  const id = (await db.insert(imports).values(values).returning())[0]!.id
  await storage.put(storedImport(slug, id), content)
  const unit = await makeUnit(db)
  await db
    .insert(importRecords)
    .values({ importId: id, seq: 1, kind: 'unit', row: 1, fields: {}, refs: {}, recordId: unit.id, action: 'create' })
  return { importId: id, unitId: unit.id }
}

const fixture = await readFile(new URL('../../fixtures/open-immo/1.2.7.xml', import.meta.url))
const photosOf = (unitId: string) =>
  db
    .select({ fileId: files.id, name: files.name, state: files.state, mediaType: files.mediaType, caption: recordPhotos.caption })
    .from(recordPhotos)
    .innerJoin(files, eq(files.id, recordPhotos.fileId))
    .where(eq(recordPhotos.unitId, unitId))
    .orderBy(recordPhotos.position)

test('pictures of the archive and of the document come to their unit like uploads, others do not', async () => {
  const { importId, unitId } = await delivered({
    'openimmo.xml': fixture,
    'bilder/kueche.png': picture,
    'hausordnung.pdf': Buffer.from('%PDF-1.7'),
  })
  expect(await attachFiles(first, storage, importId)).toBe(2)
  const photos = await photosOf(unitId)
  expect(photos).toMatchObject([
    { name: 'Kueche.PNG', state: 'quarantined', mediaType: 'image/jpeg', caption: 'Küche' },
    { name: 'Grundriss', state: 'quarantined', mediaType: 'image/png', caption: 'Grundriss' },
  ])
  expect(await buffer(await storage.get({ organization: slug, id: photos[0]!.fileId, variant: 'original' }))).toEqual(picture)
  const events = await db.select().from(outbox).where(eq(outbox.name, 'file.uploaded.v1'))
  expect(events.map(({ payload }) => payload)).toEqual(photos.map(({ fileId }) => ({ fileId })))
})

test('done again, nothing is there twice; rolled back, nothing is left', async () => {
  const { importId, unitId } = await delivered({ 'openimmo.xml': fixture, 'bilder/kueche.png': picture })
  await attachFiles(first, storage, importId)
  expect(await attachFiles(first, storage, importId)).toBe(0)
  expect(await photosOf(unitId)).toHaveLength(2)
  await detachFiles(first, importId)
  expect(await photosOf(unitId)).toEqual([])
})

test('it can be stopped between two pictures and goes on later', async () => {
  const { importId, unitId } = await delivered({ 'openimmo.xml': fixture, 'bilder/kueche.png': picture })
  let asked = 0
  expect(await attachFiles(first, storage, importId, () => asked++ > 0)).toBe(1)
  expect(await attachFiles(first, storage, importId)).toBe(1)
  expect(await photosOf(unitId)).toHaveLength(2)
})
