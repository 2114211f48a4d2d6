import { phonePhoto } from '@treppenhaus/demo/photos'
import { DEMO_PASSWORD } from '@treppenhaus/demo/logins'
import { until } from '@treppenhaus/testing/until'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import request from 'supertest'
import { expect, test } from 'vitest'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const heic = path.join(import.meta.dirname, '../packages/testing/fixtures/photo.heic')

type Method = 'get' | 'post' | 'patch'
type Call = (method: Method, address: string, body?: object) => Promise<request.Response>

const call =
  (audience: string, token?: string): Call =>
  async (method, address, body) => {
    const asked = request(stage.api.url)[method](`/api/v1/${audience}${address}`).set('Host', stage.api.host)
    if (token) void asked.set('Authorization', `Bearer ${token}`)
    if (method === 'post') void asked.set('Idempotency-Key', crypto.randomUUID())
    return body ? asked.send(body) : asked
  }

async function logIn(audience: string, login: string): Promise<{ ask: Call; token: string }> {
  const { body } = await call(audience)('post', '/session', { login, password: DEMO_PASSWORD }).then((answer) => answer)
  return { ask: call(audience, body.accessToken), token: body.accessToken }
}

/** Uploads a photo. @returns its id */
async function upload(audience: string, token: string, bytes: Buffer, name: string): Promise<string> {
  const answer = await request(stage.api.url)
    .post(`/api/v1/${audience}/files`)
    .set('Host', stage.api.host)
    .set('Authorization', `Bearer ${token}`)
    .attach('file', bytes, name)
    .expect(201)
  return answer.body.id
}

const mailTo = (address: string, about: string) =>
  stage.smtp.waitFor(({ envelope, subject }) => envelope.to.includes(address) && (subject ?? '').includes(about), 60_000)

test('the main job over the API alone, its messages read from the mail server', async () => {
  const resident = await logIn('portal', 'marta.wisniewska@post.example')
  const staff = await logIn('staff', 'jana.reuter@brueckner-hv.example')
  const [home] = (await resident.ask('get', '/homes').then(({ body }) => body)).items
  const topic = (await resident.ask('get', '/topics').then(({ body }) => body)).items.find(({ key }: { key: string }) => key === 'water')
  const fileIds = [
    await upload('portal', resident.token, await phonePhoto('ceiling_stain', 0), 'decke.jpg'),
    await upload('portal', resident.token, await readFile(heic), 'decke.heic'),
  ]
  const reported = await resident.ask('post', '/tickets', {
    kind: 'damage',
    topicId: topic.id,
    unitId: home.unitId,
    propertyId: null,
    place: 'unit',
    room: 'bath',
    urgency: 'high',
    description: 'Wasser tropft von der Decke im Bad',
    availability: [],
    phone: '0171 3920042',
    keyAllowed: false,
    accessNote: '',
    householdVisible: false,
    fileIds,
  })
  expect([reported.status, reported.body.number]).toEqual([201, expect.stringMatching(/^\d{4}-\d{6}$/)])
  const { id, number } = reported.body
  await mailTo('marta.wisniewska@post.example', number)

  const photos = await until(async () => {
    const { body } = await resident.ask('get', `/tickets/${id}`)
    return body.files.every(({ state }: { state: string }) => state === 'ready') ? body.files : undefined
  }, 60_000)
  expect(photos.map(({ thumbnailUrl }: { thumbnailUrl: string }) => typeof thumbnailUrl)).toEqual(['string', 'string'])

  const asked = await staff.ask('post', `/tickets/${id}/ask`, { text: 'Wie groß ist der Fleck?' })
  expect(asked.body.status).toBe('awaiting_reply')
  expect((await mailTo('marta.wisniewska@post.example', number)).text).toBeTruthy()
  expect((await resident.ask('post', `/tickets/${id}/answer`, { text: 'Wie ein Teller.' })).body.status).toBe('new')
  expect((await staff.ask('post', `/tickets/${id}/accept`, {})).body.status).toBe('accepted')

  const suggested = (await staff.ask('get', `/tickets/${id}/contractor-suggestions`)).body.items
  const petzold = suggested.find(({ name }: { name: string }) => name.startsWith('Sanitär Petzold'))
  expect(petzold).toMatchObject({ matchesTrade: true, servesProperty: true, reachable: true })
  const ordered = await staff.ask('post', '/work-orders', {
    ticketIds: [id],
    contractorId: petzold.id,
    instructions: 'Leckage orten und abdichten',
    access: '',
    dueOn: null,
    limitCents: 80_000,
    fileIds,
    send: true,
  })
  expect([ordered.status, ordered.body.status]).toEqual([201, 'sent'])

  const message = await mailTo('petzold@sanitaer-petzold.example', ordered.body.number)
  const secret = /#([\w-]+)/.exec(message.text ?? '')![1]
  const { accessToken, workOrderId } = (await call('public')('post', '/order-links/session', { token: secret })).body
  expect(workOrderId).toBe(ordered.body.id)
  const contractor = call('contractor', accessToken)
  const order = `/work-orders/${workOrderId}`
  expect((await contractor('post', `${order}/accept`, {})).body.status).toBe('accepted')
  const startsAt = new Date(Date.now() + 86_400_000).toISOString()
  const endsAt = new Date(Date.now() + 90_000_000).toISOString()
  expect((await contractor('post', `${order}/appointment`, { startsAt, endsAt })).body.status).toBe('scheduled')
  const after = await upload('contractor', accessToken, await phonePhoto('repaired', 0), 'nachher.jpg')
  const completion = { note: 'Dichtung erneuert', minutes: 90, materials: [], beforeFileIds: [], afterFileIds: [after] }
  const done = await contractor('post', `${order}/completion`, {
    outcome: 'done',
    ...completion,
    signatureFileId: null,
    signedBy: 'Marta Wiśniewska',
  })
  expect([done.status, done.body.status]).toEqual([200, 'done'])

  expect((await staff.ask('post', `${order}/approve`, {})).body.status).toBe('approved')
  expect((await resident.ask('post', `/tickets/${id}/confirm`, {})).body).toMatchObject({ status: 'closed', closeReason: 'confirmed' })
})
