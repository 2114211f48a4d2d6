import { imports } from '@treppenhaus/db/schema/imports'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { makeHandOver, makeImport } from '@treppenhaus/testing/import-builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { goOn, goOnWaiting } from './go-on.ts'

const { first } = await testOrganizations()
const { db } = first

beforeEach(async () => {
  await db.delete(outbox)
  await db.delete(imports)
})

type Import = Partial<typeof imports.$inferInsert>
const counts = (errorRows: number) => ({ kinds: {}, rows: 3, errorRows })
const checked = async (onErrors: 'stop' | 'skip', values: Import = {}) =>
  (await makeImport(db, { handOverId: (await makeHandOver(db, { onErrors })).id, state: 'checked', counts: counts(0), ...values })).id
const stateOf = async (id: string) => (await db.select().from(imports).where(eq(imports.id, id)))[0]!
const events = async () => (await db.select().from(outbox)).map(({ name, payload }) => ({ name, ...payload }))

test('without errors the run begins', async () => {
  const id = await checked('stop')
  await goOn(first, id)
  await goOn(first, id)
  expect(await stateOf(id)).toMatchObject({ state: 'running' })
  expect(await events()).toEqual([{ name: 'import.work-requested.v1', importId: id, work: 'run' }])
})

test('with errors it runs where these are left out, and stops and is told of once where not', async () => {
  const skipping = await checked('skip', { counts: counts(1) })
  const stopping = await checked('stop', { counts: counts(1) })
  await goOn(first, skipping)
  await goOn(first, stopping)
  await goOn(first, stopping)
  expect((await stateOf(skipping)).state).toBe('running')
  expect(await stateOf(stopping)).toMatchObject({ state: 'checked', finishedAt: expect.any(Date) })
  expect(await events()).toEqual([
    { name: 'import.work-requested.v1', importId: skipping, work: 'run' },
    { name: 'import.finished.v1', importId: stopping },
  ])
})

test('when very much would end, a person decides', async () => {
  const id = await checked('skip', { problem: { code: 'many_ends' } })
  await goOn(first, id)
  expect(await events()).toEqual([{ name: 'import.finished.v1', importId: id }])
})

test('a file that turned out not to be readable is told of', async () => {
  const id = await checked('skip', { state: 'failed', problem: { code: 'open_quote', line: 3 }, counts: null })
  await goOn(first, id)
  expect(await stateOf(id)).toMatchObject({ state: 'failed', finishedAt: expect.any(Date) })
  expect(await events()).toEqual([{ name: 'import.finished.v1', importId: id }])
})

test('an import made by hand waits for its person', async () => {
  const { id } = await makeImport(db, { state: 'checked', counts: counts(0) })
  await goOn(first, id)
  expect(await events()).toEqual([])
})

test('while another import runs it waits, and goes on afterwards, the oldest first', async () => {
  const { id: other } = await makeImport(db, { state: 'running' })
  const older = await checked('stop', { createdAt: new Date(Date.now() - 60_000) })
  const newer = await checked('stop')
  await goOn(first, newer)
  expect((await stateOf(newer)).state).toBe('checked')
  await db.update(imports).set({ state: 'done' }).where(eq(imports.id, other))
  await goOnWaiting(first)
  expect([(await stateOf(older)).state, (await stateOf(newer)).state]).toEqual(['running', 'checked'])
})
