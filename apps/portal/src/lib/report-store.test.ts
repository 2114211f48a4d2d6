import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { deviceStore } from './device-store.ts'
import type { Upload } from './photo-list.ts'
import { ReportStore } from './report-store.ts'

const owner = { organization: 'demo', account: 'marta' }
const upload: Upload = async ({ name }) => ({ ok: true, fileId: `id of ${name}` })

async function open(of = owner) {
  const store = new ReportStore(of, upload)
  await store.load()
  return store
}

const photo = () => new File(['bild'], 'decke.jpg', { type: 'image/jpeg' })

beforeEach(() => deviceStore.removeBelow('th:'))

test('text, photos and key survive a reload', async () => {
  const before = await open()
  before.update({ description: 'Es tropft.', topicId: 'water' })
  before.photos.add([photo()])
  await before.photos.finish()
  await before.settled()

  const after = await open()
  const { report, photos } = after.snapshot()
  expect(report).toEqual(before.snapshot().report)
  expect(photos).toMatchObject([{ name: 'decke.jpg', fileId: 'id of decke.jpg', problem: null }])
})

test('a photo that was taken away stays away', async () => {
  const before = await open()
  before.photos.add([photo()])
  await before.photos.finish()
  before.photos.remove(before.snapshot().photos[0]!.id)
  await before.settled()
  expect((await open()).snapshot().photos).toEqual([])
})

test('nobody else on this device sees it', async () => {
  const marta = await open()
  marta.update({ description: 'Es tropft.' })
  await marta.settled()
  for (const other of [
    { organization: 'demo', account: 'tran' },
    { organization: 'nachbar', account: 'marta' },
  ])
    expect((await open(other)).snapshot().report.description).toBe('')
})

test('after sending, the next report is empty and has a key of its own', async () => {
  const store = await open()
  store.update({ description: 'Es tropft.' })
  const { idempotencyKey } = store.snapshot().report
  await store.clear()
  expect(store.snapshot().report.idempotencyKey).not.toBe(idempotencyKey)
  expect((await open()).isBegun()).toBe(false)
})

test('at log-out everything of the person goes, and nothing of others', async () => {
  const store = await open()
  store.update({ description: 'Es tropft.' })
  await deviceStore.write('th:portal:demo:marta:answer:1', 'Ja')
  await deviceStore.write('th:portal:demo:tran:answer:1', 'Nein')
  await store.forgetOwner()
  expect(await deviceStore.readBelow('th:')).toEqual(['Nein'])
})

test('where the browser keeps nothing the form still works and says so', async () => {
  const store = new ReportStore(owner, upload)
  const real = deviceStore.write
  deviceStore.write = () => Promise.reject(new Error('no room'))
  try {
    await store.load()
    store.update({ description: 'Es tropft.' })
    await store.settled()
    expect(store.snapshot()).toMatchObject({ phase: 'ready', kept: false, report: { description: 'Es tropft.' } })
  } finally {
    deviceStore.write = real
  }
})
