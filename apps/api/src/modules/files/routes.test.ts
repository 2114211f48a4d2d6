import { boardMemberships } from '@treppenhaus/db/schema/tenancies'
import { files } from '@treppenhaus/db/schema/files'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { orderLinks, workOrderFiles } from '@treppenhaus/db/schema/work-orders'
import { ticketFiles } from '@treppenhaus/db/schema/tickets'
import { openStorage, StorageFullError } from '@treppenhaus/files/open-storage'
import { makeAccount, makeContractor, makePerson, makeTenancy, makeTicket, makeWorkOrder } from '@treppenhaus/testing/builders'
import { eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { signAccessToken } from '../../plugins/access-token.ts'
import { testApp } from '../../test-app.ts'

const { app, first, second, ask, logIn, runtime } = await testApp()
const { db } = first
const storage = await openStorage(runtime.env.files)

const JPEG = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(200, 1)])
const PDF = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', 'latin1')
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

type Upload = { name?: string; type?: string; key?: string; audience?: string }

function upload(token: string, content: Buffer, { name = 'Bad.jpg', type = 'image/jpeg', key, audience = 'portal' }: Upload = {}) {
  const boundary = 'x-boundary-x'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, ...(key && { 'idempotency-key': key }) }
  return ask(first, `POST /api/v1/${audience}/files`, { token, payload, headers })
}

const resident = async () => {
  const person = await makePerson(db)
  const { unitId } = await makeTenancy(db, { personId: person.id })
  const account = await makeAccount(db, { audience: 'portal', personId: person.id })
  return { person, unitId, account, token: await logIn(first, account) }
}
const stored = async (id: string) => (await db.select().from(files).where(eq(files.id, id)))[0]
const folder = path.join(runtime.env.dataDir, 'files', first.slug)
const onDisk = async () => (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => name.includes('-')).length
/** What the worker does. */
async function finish(id: string) {
  await storage.put({ organization: first.slug, id, variant: 'full' }, Buffer.from('full'))
  await storage.put({ organization: first.slug, id, variant: 'thumb' }, Buffer.from('thumb'))
  await db.update(files).set({ state: 'ready' }).where(eq(files.id, id))
}

test('201: a photo waits in quarantine, its row and event are there, and only the uploader knows of it', async () => {
  const { token, account } = await resident()
  const answer = await upload(token, JPEG, { name: 'C:\\Bilder\\Bad \u202egpj.exe%22%0A.jpg' })
  expect(answer).toMatchObject({
    status: 201,
    body: { state: 'quarantined', kind: 'image', size: JPEG.length, url: null, thumbnailUrl: null },
  })
  const { id, name } = answer.body
  expect(name).toBe('Bad gpj.exe".jpg')
  expect(await stored(id)).toMatchObject({
    uploadedByAccountId: account.id,
    mediaType: 'image/jpeg',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  const events = await db
    .select()
    .from(outbox)
    .where(sql`payload->>'fileId' = ${id}`)
  expect(events.map((event) => event.name)).toEqual(['file.uploaded.v1'])
  expect((await ask(first, `GET /api/v1/portal/files/${id}`, { token })).status).toBe(200)
  expect((await ask(first, `GET /api/v1/portal/files/${id}`, { token: (await resident()).token })).status).toBe(404)
})

test('201: the same key gives the same file, and leaves one behind', async () => {
  const { token } = await resident()
  const key = randomUUID()
  const one = await upload(token, PDF, { name: 'Rechnung.pdf', key })
  const before = await onDisk()
  const other = await upload(token, PDF, { name: 'Rechnung.pdf', key })
  expect([other.status, other.body.id]).toEqual([201, one.body.id])
  expect(await upload(token, JPEG, { name: 'Rechnung.pdf', key })).toMatchObject({ status: 422, body: { code: 'key_reused' } })
  expect(await onDisk()).toBe(before)
})

test.each([
  ['text called a photo', Buffer.from('not a photo')],
  ['an SVG with a script', SVG],
  ['HTML called a PDF', Buffer.from('<html><body>%PDF-1.7</body></html>')],
  ['nothing', Buffer.alloc(0)],
])('415: %s', async (_what, content) => {
  const { token } = await resident()
  const before = await onDisk()
  expect(await upload(token, content)).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } })
  expect(await onDisk()).toBe(before)
})

test('413: a photo of over 15 MB leaves neither row nor file, a PDF of that size is taken', async () => {
  const { token, account } = await resident()
  const before = await onDisk()
  const rest = Buffer.alloc(16 * 1024 * 1024)
  expect(await upload(token, Buffer.concat([JPEG, rest]))).toMatchObject({ status: 413, body: { code: 'too_large' } })
  expect(await upload(token, Buffer.concat([JPEG, rest, rest]))).toMatchObject({ status: 413, body: { code: 'too_large' } })
  expect(await onDisk()).toBe(before)
  expect(await db.select().from(files).where(eq(files.uploadedByAccountId, account.id))).toEqual([])
  expect((await upload(token, Buffer.concat([PDF, rest]))).status).toBe(201)
})

test('400 and 415: no file, or no multipart', async () => {
  const { token } = await resident()
  expect((await ask(first, 'POST /api/v1/portal/files', { token, payload: { file: 'x' } })).status).toBe(415)
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  expect((await ask(first, 'POST /api/v1/portal/files', { token, payload: Buffer.from('--b--\r\n'), headers })).status).toBe(400)
})

test('507: a full disk says so and leaves nothing', async () => {
  const { token, account } = await resident()
  const { put } = runtime.storage
  runtime.storage.put = async (_file, contents) => {
    if ('destroy' in contents) contents.destroy()
    throw new StorageFullError('full')
  }
  try {
    expect(await upload(token, JPEG)).toMatchObject({ status: 507, body: { code: 'storage_full' } })
  } finally {
    runtime.storage.put = put
  }
  expect(await db.select().from(files).where(eq(files.uploadedByAccountId, account.id))).toEqual([])
})

test('the bytes come at the signed address alone, named and locked in', async () => {
  const { token } = await resident()
  const { id } = (await upload(token, JPEG, { name: 'Wasserfleck %22Bad%22 äöü.jpg' })).body
  await finish(id)
  const { url, thumbnailUrl } = (await ask(first, `GET /api/v1/portal/files/${id}`, { token })).body
  const answer = await ask(first, `GET ${url}`)
  expect([answer.status, answer.body]).toEqual([200, 'full'])
  expect(answer.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'private, max-age=300',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^sandbox/),
    'content-disposition': `inline; filename="Wasserfleck _Bad_ ___.jpg"; filename*=UTF-8''Wasserfleck%20%22Bad%22%20%C3%A4%C3%B6%C3%BC.jpg`,
  })
  expect((await ask(first, `GET ${thumbnailUrl}`)).body).toBe('thumb')
  const wrong = [url.replace('full', 'thumb'), url.slice(0, -3), url.replace(id, randomUUID()), `/files/${id}/full`]
  const statuses = await Promise.all(wrong.map(async (one) => (await ask(first, `GET ${one}`)).status))
  expect(statuses).toEqual([401, 401, 401, 400])
  expect((await ask(second, `GET ${url}`)).status).toBe(401)
})

test('a signed address still asks the policy: after the move-out it opens nothing', async () => {
  const { unitId, person, token } = await resident()
  const reporter = await resident()
  const ticket = await makeTicket(db, { reporterPersonId: reporter.person.id, unitId, place: 'unit', householdVisible: true })
  const { id } = (await upload(reporter.token, JPEG)).body
  await finish(id)
  await db.insert(ticketFiles).values({ ticketId: ticket.id, fileId: id, audience: 'reporter' })
  const { url } = (await ask(first, `GET /api/v1/portal/files/${id}`, { token })).body
  expect((await ask(first, `GET ${url}`)).status).toBe(200)
  await db.execute(sql`update tenancies set ends_on = current_date - 2 where person_id = ${person.id}`)
  expect((await ask(first, `GET ${url}`)).status).toBe(404)
  expect((await ask(first, `GET /api/v1/portal/files/${id}`, { token })).status).toBe(404)
})

test('who sees a file: staff in scope and the reporter; an internal one staff alone; the contractor what goes along', async () => {
  const { person, unitId, token: reporter } = await resident()
  const neighbour = (await resident()).token
  const ticket = await makeTicket(db, { reporterPersonId: person.id, unitId, place: 'unit' })
  const staffAccount = await makeAccount(db)
  const staff = await logIn(first, staffAccount)
  const contractor = await makeContractor(db)
  const order = await makeWorkOrder(db, { contractorId: contractor.id, status: 'sent', ticketIds: [ticket.id] })
  const own = await logIn(first, await makeAccount(db, { audience: 'contractor', contractorId: contractor.id }))
  const other = await logIn(first, await makeAccount(db, { audience: 'contractor' }))
  const [shown, hidden, along] = [
    await upload(staff, JPEG, { audience: 'staff' }),
    await upload(staff, JPEG, { audience: 'staff' }),
    await upload(staff, JPEG, { audience: 'staff' }),
  ].map(({ body }) => body.id as string)
  for (const id of [shown!, hidden!, along!]) await finish(id)
  await db.insert(ticketFiles).values([
    { ticketId: ticket.id, fileId: shown!, audience: 'reporter' },
    { ticketId: ticket.id, fileId: hidden!, audience: 'internal' },
  ])
  await db.insert(workOrderFiles).values({ workOrderId: order.id, fileId: along! })
  const see = async (audience: string, token: string) =>
    Promise.all([shown, hidden, along].map(async (id) => (await ask(first, `GET /api/v1/${audience}/files/${id}`, { token })).status))
  expect(await see('staff', staff)).toEqual([200, 200, 200])
  expect(await see('portal', reporter)).toEqual([200, 404, 404])
  expect(await see('portal', neighbour)).toEqual([404, 404, 404])
  expect(await see('contractor', own)).toEqual([404, 404, 200])
  expect(await see('contractor', other)).toEqual([404, 404, 404])
  await db.insert(boardMemberships).values({ propertyId: ticket.propertyId, personId: person.id, startsOn: '2020-01-01' })
  expect(await see('portal', neighbour)).toEqual([404, 404, 404])
})

test('a signed link of an order uploads and sees its own, while the link is open', async () => {
  const order = await makeWorkOrder(db, { status: 'sent' })
  const [link] = await db
    .insert(orderLinks)
    .values({ workOrderId: order.id, secretHash: randomUUID(), expiresAt: new Date(Date.now() + 86_400_000) })
    .returning()
  const claims = { aud: 'contractor', org: first.slug, sub: order.contractorId, sid: link!.id, scope: `work-order:${order.id}` } as const
  const token = signAccessToken(app, claims, 60)
  const { status, body } = await upload(token, JPEG, { audience: 'contractor' })
  expect([status, (await stored(body.id))?.uploadedByOrderLinkId]).toEqual([201, link!.id])
  await finish(body.id)
  const { url } = (await ask(first, `GET /api/v1/contractor/files/${body.id}`, { token })).body
  expect((await ask(first, `GET ${url}`)).status).toBe(200)
  await db.update(orderLinks).set({ revokedAt: new Date() }).where(eq(orderLinks.id, link!.id))
  expect([
    (await ask(first, `GET ${url}`)).status,
    (await ask(first, `GET /api/v1/contractor/files/${body.id}`, { token })).status,
  ]).toEqual([401, 401])
})
