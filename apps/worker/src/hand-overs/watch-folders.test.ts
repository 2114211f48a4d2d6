import { imports } from '@treppenhaus/db/schema/imports'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import { openStorage } from '@treppenhaus/files/open-storage'
import { makeHandOver, makeImport } from '@treppenhaus/testing/import-builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq } from 'drizzle-orm'
import { mkdir, readdir, readFile, rename, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testFolder } from '../test-worker.ts'
import { watchFolders } from './watch-folders.ts'

const { first } = await testOrganizations()
const { db, slug } = first
const HOUSES = 'Objektnummer;Straße;Hausnummer;PLZ;Ort\r\n101;Am See;1;04177;Leipzig\r\n'
const storage = await openStorage({ directory: await testFolder() })

let root: string
let inbox: string
let handOverId: string
let number = 0
beforeEach(async () => {
  root = await testFolder()
  const folder = `buchhaltung-${++number}`
  handOverId = (await makeHandOver(db, { folder })).id
  inbox = path.join(root, slug, folder)
  await look()
})
afterEach(async () => {
  vi.useRealTimers()
  await first.asAdmin('update hand_overs set folder = null')
})

const look = () => watchFolders(root)(first, storage)
/** As if this much time had passed since the last write: a file's own times cannot be set back, so the clock is set forward. */
const later = (ms: number) => vi.useFakeTimers({ now: Date.now() + ms, toFake: ['Date'] })
const lay = (name: string, content = HOUSES) => writeFile(path.join(inbox, name), content)
const names = async (folder = '') =>
  (await readdir(path.join(inbox, folder), { withFileTypes: true })).filter((one) => one.isFile()).map((one) => one.name)
const rows = () => db.select().from(imports).where(eq(imports.handOverId, handOverId))

test('the folders of a hand-over are made', async () => {
  expect((await readdir(inbox)).sort()).toEqual(['done', 'failed', 'taken'])
})

test('a whole file is taken, stored, and its dry run asked for', async () => {
  await lay('häuser.csv')
  later(31_000)
  await look()
  const [row] = await rows()
  expect(row).toMatchObject({ fileName: 'häuser.csv', state: 'checking', createdByAccountId: null })
  expect(await names()).toEqual([])
  expect(await names('taken')).toEqual([`${row!.id} häuser.csv`])
  expect(await text(await storage.get(storedImport(slug, row!.id)))).toBe(HOUSES)
  await look()
  expect(await rows()).toHaveLength(1)
})

test('a file that is still written to waits, and so does one that is called unfinished or hidden', async () => {
  await lay('halb.csv')
  await look()
  for (const name of ['.versteckt.csv', 'halb.csv.part', 'halb.filepart', '~$tabelle.xlsx']) await lay(name)
  later(31_000)
  await writeFile(path.join(inbox, 'halb.csv'), 'mehr', { flag: 'a' })
  await utimes(path.join(inbox, 'halb.csv'), new Date(), new Date())
  await look()
  expect(await rows()).toEqual([])
  expect(await names('taken')).toEqual([])
})

test('links and folders are left where they are', async () => {
  const outside = path.join(await testFolder(), 'fremd.csv')
  await writeFile(outside, HOUSES)
  await symlink(outside, path.join(inbox, 'link.csv'))
  await mkdir(path.join(inbox, 'unten'))
  await writeFile(path.join(inbox, 'unten', 'tief.csv'), HOUSES)
  later(31_000)
  await look()
  expect(await rows()).toEqual([])
})

test('a link in the place of one of our folders stops the look', async () => {
  const elsewhere = await testFolder()
  await rename(path.join(inbox, 'taken'), path.join(inbox, 'beiseite'))
  await symlink(elsewhere, path.join(inbox, 'taken'))
  await lay('häuser.csv')
  later(31_000)
  await expect(look()).rejects.toThrow('is no folder')
  expect(await readdir(elsewhere)).toEqual([])
})

test('two workers at once take a file once', async () => {
  for (const name of ['a.csv', 'b.csv', 'c.csv']) await lay(name, `${HOUSES}${name};;;;\r\n`)
  later(31_000)
  await Promise.all([look(), look(), look()])
  await look()
  expect((await rows()).map(({ fileName }) => fileName).sort()).toEqual(['a.csv', 'b.csv', 'c.csv'])
})

test('what was taken before a worker died is gone on with', async () => {
  const importId = crypto.randomUUID()
  await writeFile(path.join(inbox, 'taken', `${importId} häuser.csv`), HOUSES)
  await look()
  expect(await rows()).toMatchObject([{ id: importId, fileName: 'häuser.csv', state: 'checking' }])
})

test('the same file again within a day is put away without an import', async () => {
  await lay('eins.csv')
  later(31_000)
  await look()
  await lay('zwei.csv')
  later(62_000)
  await look()
  expect(await rows()).toHaveLength(1)
  const done = await names('done')
  expect(done).toHaveLength(2)
  const report = done.find((name) => name.endsWith('.txt'))
  expect(await readFile(path.join(inbox, 'done', report!), 'utf8')).toContain('kam heute schon')
})

test('an empty file and one above 100 MB are put away with the reason', async () => {
  await lay('leer.csv', '')
  await lay('groß.csv', 'x')
  await truncate(path.join(inbox, 'groß.csv'), 100 * 1024 * 1024 + 1)
  later(31_000)
  await look()
  expect(await rows()).toEqual([])
  expect((await names('failed')).filter((name) => !name.endsWith('.txt'))).toHaveLength(2)
})

test('a file that cannot be read is put away at the next look, and its report is asked for', async () => {
  await lay('brief.csv', '%PDF-1.7')
  later(31_000)
  await look()
  const [row] = await rows()
  expect(row).toMatchObject({ state: 'failed', problem: { code: 'not_this_format' } })
  const told = await db.select().from(outbox).where(eq(outbox.name, 'import.finished.v1'))
  expect(told.map(({ payload }) => payload)).toContainEqual({ importId: row!.id })
  await look()
  expect((await names('failed')).sort()).toMatchObject([expect.stringMatching(/ brief\.csv$/), expect.stringMatching(/ brief\.csv\.txt$/)])
})

test('a file is put away when its import is over: where it stopped, with the rows and the reasons', async () => {
  await lay('häuser.csv')
  later(31_000)
  await look()
  const [row] = await rows()
  await db.update(imports).set({ state: 'running' }).where(eq(imports.id, row!.id))
  await look()
  expect(await names('taken')).toHaveLength(1)
  const counts = { kinds: { property: { create: 1 } }, rows: 1, errorRows: 0 }
  await db.update(imports).set({ state: 'done', finishedAt: new Date(), counts }).where(eq(imports.id, row!.id))
  await look()
  expect(await names('taken')).toEqual([])
  const report = (await names('done')).find((name) => name.endsWith('.txt'))
  expect(await readFile(path.join(inbox, 'done', report!), 'utf8')).toBe('Die Datei häuser.csv ist übernommen.\r\nObjekte: 1 neu\r\n')
})

test('a hand-over whose folder is spoilt stops no other', async () => {
  const { folder } = await makeHandOver(db, { folder: `aa-${number}` })
  await writeFile(path.join(root, slug, folder!), 'a file where a folder should be')
  await lay('häuser.csv')
  later(31_000)
  await expect(look()).rejects.toThrow('is no folder')
  expect(await rows()).toHaveLength(1)
})

test('an inactive hand-over takes nothing, and what it took before is put away', async () => {
  const importId = crypto.randomUUID()
  await makeImport(db, { id: importId, handOverId, state: 'failed' })
  await writeFile(path.join(inbox, 'taken', `${importId} alt.csv`), HOUSES)
  await first.asAdmin('update hand_overs set active = false')
  await lay('häuser.csv')
  later(31_000)
  await look()
  expect(await names()).toEqual(['häuser.csv'])
  expect(await names('taken')).toEqual([])
})
