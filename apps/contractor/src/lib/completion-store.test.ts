import { expect, it } from 'vitest'
import type { Transport } from './completion-state.ts'
import { CompletionStore } from './completion-store.ts'
import { memoryDevice } from './memory-device.ts'

const order = { id: 'o1', number: 'A-2026-00412', title: 'Wasser', street: 'Lindenauer Straße', houseNumber: '14' }
const refusal = (status: number, code: string) => ({ type: '', title: '', detail: '', instance: '', status, code })
const photo = () => new File(['x'], 'foto.jpg', { type: 'image/jpeg' })

async function begin(transport: Partial<Transport>, device = memoryDevice()) {
  const uploads: string[] = []
  const complete = transport.complete ?? (async () => undefined)
  const upload = async (file: { id: string }) => {
    uploads.push(file.id)
    return `file-${uploads.length}`
  }
  const store = new CompletionStore(device, 'p:', { upload, complete, ...transport })
  await store.load()
  store.open(order)
  store.change(order.id, { outcome: 'done' })
  return { store, uploads, device }
}

const draftOf = (store: CompletionStore) => store.snapshot().entries.get(order.id)?.draft

it('uploads the files again, once, when the server has forgotten them', async () => {
  const sent: string[][] = []
  const { store, uploads } = await begin({
    complete: async (_, body) => {
      sent.push(body.beforeFileIds)
      if (sent.length === 1) throw refusal(400, 'unknown_file')
    },
  })
  store.addPhotos(order.id, 'before', [photo()])
  expect(await store.send(order.id)).toEqual({ kind: 'sent' })
  expect(sent).toEqual([['file-1'], ['file-2']])
  expect(new Set(uploads).size).toBe(2)
  expect(store.snapshot().entries.size).toBe(0)
  expect(store.snapshot().sent).toMatchObject([{ order, outcome: 'done' }])
})

it.each([
  ['a lost connection', () => new TypeError('Failed to fetch'), 'waiting'],
  ['a log-in that has run out', () => refusal(401, 'not_authenticated'), 'waiting'],
  ['a fault of the server', () => refusal(503, 'unavailable'), 'draft'],
  ['a refusal', () => refusal(409, 'illegal_transition'), 'refused'],
])('keeps the report after %s', async (_, problem, state) => {
  const device = memoryDevice()
  const { store } = await begin({ complete: () => Promise.reject(problem()) }, device)
  const key = draftOf(store)?.idempotencyKey
  await store.send(order.id)
  await store.settled()
  expect(draftOf(store)?.state).toBe(state)
  expect(draftOf(store)?.idempotencyKey === key).toBe(state !== 'refused')
  const again = new CompletionStore(device, 'p:', { upload: async () => 'x', complete: async () => undefined })
  await again.load()
  expect(draftOf(again)).toMatchObject({ outcome: 'done', state })
})

it('waits with a photo that could not be uploaded, and sends both later', async () => {
  let online = false
  const { store } = await begin({
    upload: async () => {
      if (!online) throw new TypeError('Failed to fetch')
      return 'file-1'
    },
  })
  store.addPhotos(order.id, 'after', [photo()])
  expect(await store.send(order.id)).toEqual({ kind: 'waiting' })
  online = true
  await store.resume()
  expect(store.snapshot().entries.size).toBe(0)
})

it('does not hand a report of one account to another', async () => {
  const { store, device } = await begin({})
  await store.settled()
  const other = new CompletionStore(device, 'q:', { upload: async () => 'x', complete: async () => undefined })
  await other.load()
  expect(other.snapshot().entries.size).toBe(0)
})

it('says so where the device keeps nothing', async () => {
  const broken = {
    ...memoryDevice(),
    keysBelow: () => Promise.reject(new Error('closed')),
    write: () => Promise.reject(new Error('closed')),
  }
  const { store } = await begin({}, broken)
  await store.settled()
  expect(store.snapshot()).toMatchObject({ phase: 'ready', kept: false })
})
