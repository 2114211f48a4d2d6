import { expect, test, vi } from 'vitest'
import { PhotoList, type Upload, type UploadResult } from './photo-list.ts'

const file = (name: string, type = 'image/jpeg', size = 10) => new File([new Uint8Array(size)], name, { type })
const arrives: Upload = async ({ name }) => ({ ok: true, fileId: `id of ${name}` })
const listOf = (upload: Upload = arrives) => new PhotoList({ upload })
const problems = (list: PhotoList) => list.snapshot().photos.map(({ name, problem }) => [name, problem])

test('uploads one after the other and gives the ids in their order', async () => {
  const list = listOf()
  list.add([file('a.jpg'), file('b.png', 'image/png'), file('c.heic', '')])
  expect(await list.finish()).toEqual(['id of a.jpg', 'id of b.png', 'id of c.heic'])
})

test('what the device can see is refused at its photo before anything is sent', async () => {
  const upload = vi.fn(arrives)
  const list = listOf(upload)
  const big = file('big.jpg')
  Object.defineProperty(big, 'size', { value: 15 * 1024 * 1024 + 1 })
  list.add([big, file('x.svg', 'image/svg+xml'), file('empty.png', 'image/png', 0), file('note.txt', '')])
  expect(problems(list)).toEqual([
    ['big.jpg', 'too_large'],
    ['x.svg', 'wrong_type'],
    ['empty.png', 'empty'],
    ['note.txt', 'wrong_type'],
  ])
  expect(await list.finish()).toEqual([])
  expect(upload).not.toHaveBeenCalled()
})

test('takes ten and says how many were left out', () => {
  const list = listOf()
  list.add(Array.from({ length: 40 }, (_, index) => file(`${index}.jpg`)))
  expect(list.snapshot().photos).toHaveLength(10)
  expect(list.snapshot().leftOut).toBe(30)
})

test('a photo the server cannot read stays out and does not hold the report back', async () => {
  const list = listOf(async ({ name }) => (name === 'fake.jpg' ? { ok: false, problem: 'wrong_type' } : { ok: true, fileId: name }))
  list.add([file('fake.jpg'), file('good.jpg')])
  expect(await list.finish()).toEqual(['good.jpg'])
  expect(problems(list)).toContainEqual(['fake.jpg', 'wrong_type'])
})

test('a photo that was lost on the way is tried again with the same key, and holds the report back until it arrives', async () => {
  const answers: UploadResult[] = [
    { ok: false, problem: 'failed' },
    { ok: false, problem: 'failed' },
    { ok: true, fileId: 'a' },
  ]
  const keys = new Set<string>()
  const list = listOf(async ({ key }) => {
    keys.add(key)
    return answers.shift()!
  })
  list.add([file('a.jpg')])
  await vi.waitFor(() => expect(problems(list)).toEqual([['a.jpg', 'failed']]))
  expect(await list.finish()).toBeNull()
  expect(await list.finish()).toEqual(['a'])
  expect(keys.size).toBe(1)
})

test('a photo that is taken away while it is sent does not come back', async () => {
  const list = listOf(
    (_, __, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve({ ok: true, fileId: 'a' }))),
  )
  list.add([file('a.jpg')])
  list.remove(list.snapshot().photos[0]!.id)
  expect(await list.finish()).toEqual([])
})

test('files the server has forgotten go up again under a new key', async () => {
  const keys: string[] = []
  const list = listOf(async ({ key }) => {
    keys.push(key)
    return { ok: true, fileId: key }
  })
  list.add([file('a.jpg')])
  await list.finish()
  list.forgetUploads()
  expect(await list.finish()).toEqual([keys[1]])
  expect(keys[0]).not.toBe(keys[1])
})

test('what was uploaded yesterday is not trusted to be there still', async () => {
  const upload = vi.fn(arrives)
  const list = listOf(upload)
  const photo = { id: '1', order: 1, name: 'a.jpg', blob: file('a.jpg'), key: 'k', fileId: 'old', progress: 1, problem: null }
  const now = Date.now()
  list.restore([{ ...photo, uploadedAt: now - 25 * 3_600_000 }], now)
  expect(await list.finish()).toEqual(['id of a.jpg'])
  list.restore([{ ...photo, uploadedAt: now - 60_000 }], now)
  expect(await list.finish()).toEqual(['old'])
})
