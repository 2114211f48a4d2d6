import { imports } from '@treppenhaus/db/schema/imports'
import { files } from '@treppenhaus/db/schema/files'
import { noOptions } from '@treppenhaus/domain/import'
import { openStorage } from '@treppenhaus/files/open-storage'
import { makeSettings } from '@treppenhaus/testing/builders'
import { type TestOrganization, testOrganizations } from '@treppenhaus/testing/organization'
import { sql } from 'drizzle-orm'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { expect, test } from 'vitest'
import { attachFiles } from './attach/attach-files.ts'
import { checkImport } from './check/check-import.ts'
import { runImport } from './run/run-import.ts'
import { storedImport } from './stored-import.ts'
import { begin, outcome, rollBack, snapshot, stateOf } from './test-imports.ts'
import { exportOpenImmo } from './write/open-immo/export-open-immo.ts'

const { first, second } = await testOrganizations()
await Promise.all([makeSettings(first.db), makeSettings(second.db)])
const storage = await openStorage({ directory: await mkdtemp(path.join(tmpdir(), 'treppenhaus-test-')) })
const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('a kitchen')])
const fixture = (name: string) => readFile(new URL(`../fixtures/open-immo/${name}.xml`, import.meta.url))

async function taken(into: TestOrganization, content: Buffer): Promise<string> {
  const values = {
    format: 'openimmo',
    state: 'checking',
    fileName: 'a',
    fileSize: content.length,
    sha256: 'x',
    options: noOptions,
  } as const
  const id = (await into.db.insert(imports).values(values).returning())[0]!.id
  await storage.put(storedImport(into.slug, id), content)
  await checkImport(into, storage, id)
  expect(await stateOf(into, id)).toMatchObject({ state: 'checked', problem: null })
  await begin(into, id, 'running')
  await runImport(into, id)
  await attachFiles(into, storage, id)
  expect(await stateOf(into, id)).toMatchObject({ state: 'done' })
  return id
}

async function zipped(contents: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(contents)) zip.addBuffer(content, name)
  zip.end()
  return buffer(zip.outputStream)
}

const photosIn = async ({ db }: TestOrganization) => (await db.execute(sql`select from record_photos`)).rows.length

test('a delivery becomes houses, units and photos; sent again it changes nothing; rolled back nothing is left', async () => {
  const empty = await snapshot(first)
  const zip = await zipped({ 'a.xml': await fixture('1.2.7'), 'bilder/kueche.png': picture })
  const id = await taken(first, zip)
  const filled = await snapshot(first)
  expect(filled['units']).toMatchObject([{ number: 'WE 05', external_id: 'DD-62-05', target_rent: 71_250 }])
  expect(filled['buildings']).toMatchObject([{ name: 'Louisenstraße 62', energy_class: 'E', energy_source: 'gas' }])
  expect(await photosIn(first)).toBe(2)

  const again = await taken(first, zip)
  expect((await outcome(first, again)).map(({ action }) => action)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  expect(await snapshot(first)).toEqual(filled)
  expect(await photosIn(first)).toBe(2)

  await rollBack(first, again)
  await rollBack(first, id)
  expect(await snapshot(first)).toEqual(empty)
  expect(await photosIn(first)).toBe(0)
})

test('what is deleted there is archived here and comes back when it is advertised again', async () => {
  const archived = async () =>
    (await first.db.execute(sql`select archived_at is not null as archived from units where external_id = 'K3B'`)).rows
  await taken(first, await fixture('1.2.1'))
  expect(await archived()).toEqual([{ archived: false }])
  const deletion = (await fixture('1.2.3')).toString().replace(/<immobilie>(?![\s\S]*<immobilie>)[\s\S]*<\/immobilie>/, '')
  await taken(first, Buffer.from(deletion))
  expect(await archived()).toEqual([{ archived: true }])
  await taken(first, await fixture('1.2.1'))
  expect(await archived()).toEqual([{ archived: false }])
})

test('what was exported as OpenImmo changes nothing where it came from, whatever its buildings are called', async () => {
  await taken(first, await fixture('1.2.6'))
  await first.db.execute(sql`update buildings set name = 'Vorderhaus "A"', external_id = 'B-1' where name like 'Unter%'`)
  await first.db.execute(sql`update properties set external_id = 'P-1' where number = 'KOELN-5'`)
  const exported = await buffer(await exportOpenImmo(first, storage, 'xml', { scope: 'all', filter: { archived: false } }, new Date()))
  const again = await taken(first, exported)
  expect((await outcome(first, again)).filter(({ action }) => action !== 'unchanged')).toEqual([])
})

test('what was exported as OpenImmo is the same in another organization', async () => {
  await taken(first, await zipped({ 'a.xml': await fixture('1.2.7'), 'bilder/kueche.png': picture }))
  await taken(first, await fixture('1.2.2'))
  // As the worker does once it has looked them through.
  await first.db.update(files).set({ state: 'ready' })
  for (const { id } of await first.db.select({ id: files.id }).from(files))
    await storage.put({ organization: first.slug, id, variant: 'full' }, Buffer.concat([picture, Buffer.from(id)]))
  const exported = async (from: TestOrganization) =>
    buffer(await exportOpenImmo(from, storage, 'zip', { scope: 'all', filter: { archived: false } }, new Date()))
  await taken(second, await exported(first))
  const unitsIn = async ({ db }: TestOrganization) =>
    (
      await db.execute(sql`
        select u.external_id, u.number, u.kind, u.floor, u.position, u.rooms, u.area_m2, u.target_rent, u.target_ancillary, u.target_heating,
          p.number as house, p.street, p.city, b.name as building, b.energy_certificate, b.energy_value, b.energy_class, b.energy_source, b.energy_valid_until,
          (select count(*)::int from record_photos r where r.unit_id = u.id) as photos
        from units u join properties p on p.id = u.property_id left join buildings b on b.id = u.building_id
        where u.archived_at is null order by u.external_id`)
    ).rows
  expect(await unitsIn(second)).toEqual(await unitsIn(first))
})
