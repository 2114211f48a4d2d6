import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { FileMissingError, openStorage, type Storage, StorageFullError } from './open-storage.ts'

const directory = await mkdtemp(path.join(tmpdir(), 'treppenhaus-files-'))
const objects = new Map<string, Buffer>()
const store = http.createServer(answerLikeS3).listen(0, '127.0.0.1')
await new Promise((resolve) => store.once('listening', resolve))
const endpoint = `http://127.0.0.1:${(store.address() as AddressInfo).port}`
const s3 = { endpoint, region: 'eu-central-1', bucket: 'house', accessKeyId: 'id', secretAccessKey: 'secret' }
afterAll(async () => {
  store.close()
  store.closeAllConnections()
  await rm(directory, { recursive: true })
})

/** As much of the protocol as storing needs. */
async function answerLikeS3(request: http.IncomingMessage, response: http.ServerResponse) {
  const key = new URL(request.url ?? '', endpoint).pathname
  const found = objects.get(key)
  if (request.method === 'PUT') {
    const body = await buffer(request).catch(() => null)
    if (body && body.length === Number(request.headers['content-length'])) objects.set(key, body)
    response.end()
  } else if (request.method === 'DELETE') {
    objects.delete(key)
    response.writeHead(204).end()
  } else if (found) response.end(found)
  else response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>')
}

describe.each([
  ['disk', () => openStorage({ directory })],
  ['S3', () => openStorage({ directory, s3 })],
])('on %s', (_name, open) => {
  let storage: Storage
  beforeEach(async () => {
    storage = await open()
  })
  const newFile = () => ({ organization: 'demo', id: randomUUID(), variant: 'full' })

  test('what is put is got, from bytes and from a stream', async () => {
    const [one, other] = [newFile(), newFile()]
    await storage.put(one, Buffer.from('Wasser'))
    await storage.put(other, Readable.from([Buffer.from('Was'), Buffer.from('ser')]), 6)
    expect([await text(await storage.get(one)), await text(await storage.get(other))]).toEqual(['Wasser', 'Wasser'])
  })

  test('a deleted file is missing, and deleting it again is no error', async () => {
    const file = newFile()
    await storage.put(file, Buffer.from('x'))
    await storage.delete(file)
    await storage.delete(file)
    await expect(storage.get(file)).rejects.toThrow(FileMissingError)
  })

  test('a stream that breaks off leaves no half file', async () => {
    const file = newFile()
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('connection lost')
      })(),
    )
    await expect(storage.put(file, broken, 1000)).rejects.toThrow(/connection lost|Cannot write file/)
    await expect(storage.get(file)).rejects.toThrow(FileMissingError)
  })

  test('a name from outside is no address', async () => {
    for (const bad of [{ organization: '../demo' }, { id: '../../etc/passwd' }, { variant: 'a/b' }, { variant: '' }]) {
      await expect(storage.delete({ ...newFile(), ...bad })).rejects.toThrow(/not the address/)
    }
  })

  test('the probe passes', async () => {
    await expect(storage.probe()).resolves.toBeUndefined()
  })
})

test('a stream of another length than announced is refused and leaves nothing, not even a draft', async () => {
  const storage = await openStorage({ directory })
  const file = { organization: 'short', id: randomUUID(), variant: 'full' }
  await expect(storage.put(file, Readable.from([Buffer.from('four')]), 5)).rejects.toMatchObject({
    cause: { message: expect.stringMatching(/5 bytes/) },
  })
  expect(await readdir(path.join(directory, 'files/short', file.id.slice(0, 2)))).toEqual([])
})

test('a put that fails keeps what was there', async () => {
  const storage = await openStorage({ directory })
  const file = { organization: 'kept', id: randomUUID(), variant: 'full' }
  await storage.put(file, Buffer.from('before'))
  await expect(storage.put(file, Readable.from([Buffer.from('x')]), 2)).rejects.toThrow(/Cannot write file/)
  expect(await text(await storage.get(file))).toBe('before')
})

test('files lie under organization and two digits, for the owner only, and go with the organization', async () => {
  const storage = await openStorage({ directory })
  const file = { organization: 'gone', id: randomUUID(), variant: 'thumb' }
  await storage.put(file, Buffer.from('x'))
  const place = path.join(directory, 'files/gone', file.id.slice(0, 2), `${file.id}-thumb`)
  expect((await stat(place)).mode & 0o777).toBe(0o600)
  await storage.deleteOrganization('gone')
  await expect(storage.get(file)).rejects.toThrow(FileMissingError)
})

test('a full disk has an error of its own', async () => {
  const storage = await openStorage({ directory })
  const full = new Readable({ read: () => full.destroy(Object.assign(new Error('no space'), { code: 'ENOSPC' })) })
  await expect(storage.put({ organization: 'full', id: randomUUID(), variant: 'full' }, full)).rejects.toThrow(StorageFullError)
})

test('a folder that cannot be written to fails the probe', async () => {
  const file = path.join(directory, 'file')
  await writeFile(file, '')
  const storage = await openStorage({ directory: file })
  await expect(storage.probe()).rejects.toThrow(/Cannot write file/)
})
