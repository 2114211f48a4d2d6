import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../test-worker.ts'
import { localSink } from './local-sink.ts'

const dataDir = await testFolder()
const channels = localSink({ dataDir, from: 'meldungen@verwaltung.example' })
const shared = { organization: 'demo', senderName: 'Brückner', createdAt: new Date('2026-11-21T19:45:59.123Z') }
const folder = path.join(dataDir, 'outbox/demo')

test('a message becomes one file for the outbox viewer, which a repetition replaces', async () => {
  const message = {
    ...shared,
    key: 'id-1',
    to: 'a@example.com',
    toName: 'A',
    subject: 'S',
    html: '<p>',
    text: 'T',
    replyTo: null,
    settingsUrl: null,
  }
  await channels.email.send(message)
  expect(await channels.email.send(message)).toEqual({ state: 'sent' })
  expect(await readdir(folder)).toEqual(['2026-11-21T19-45-59.123Z-id-1.json'])
  const file = path.join(folder, '2026-11-21T19-45-59.123Z-id-1.json')
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    id: 'id-1',
    organization: 'demo',
    channel: 'email',
    at: '2026-11-21T19:45:59.123Z',
    to: 'a@example.com',
    from: 'Brückner <meldungen@verwaltung.example>',
    subject: 'S',
    html: '<p>',
    text: 'T',
    messageId: '<id-1@verwaltung.example>',
    attachments: [],
  })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('a fax has its page with it, an SMS its text', async () => {
  await channels.fax.send({ ...shared, key: 'id-2', to: '0341 1', subject: 'S', text: 'T', pdf: Buffer.from('%PDF') })
  await channels.sms.send({ ...shared, key: 'id-3', to: '0171 1', text: 'Kurz' })
  const read = async (key: string) =>
    JSON.parse(await readFile(path.join(folder, `2026-11-21T19-45-59.123Z-${key}.json`), 'utf8')) as object
  expect(await read('id-2')).toMatchObject({ channel: 'fax', attachments: [{ mediaType: 'application/pdf', base64: 'JVBERg==' }] })
  expect(await read('id-3')).toMatchObject({ channel: 'sms', subject: null, html: null, text: 'Kurz' })
})
