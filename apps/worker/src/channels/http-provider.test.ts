import { freePort } from '@treppenhaus/testing/redis'
import { startHttpSink } from '@treppenhaus/testing/http-sink'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { FaxMessage, SmsMessage } from './channel.ts'
import { faxChannel } from './fax.ts'
import type { HttpProviderSettings } from './http-provider.ts'
import { smsChannel } from './sms.ts'

const sink = await startHttpSink()
afterAll(() => sink.close())
beforeEach(() => {
  sink.requests.length = 0
  sink.behave({})
})

const provider: HttpProviderSettings = {
  url: `${sink.url}/send`,
  token: 'token-1',
  from: 'Brueckner',
  fields: { to: 'recipient', content: 'body', from: 'originator', key: 'reference' },
  idempotent: false,
}
const shared = { key: 'delivery-1', organization: 'demo', senderName: 'Brückner', createdAt: new Date() }
const sms: SmsMessage = { ...shared, to: '0171 / 392 00-77', text: 'Auftrag A-2026-1' }
const fax: FaxMessage = { ...shared, to: '(0341) 39 20 01', subject: 'Auftrag', text: 'Auftrag', pdf: Buffer.from('%PDF-1.7') }
const sendSms = (settings: Partial<HttpProviderSettings> = {}, to = sms.to) =>
  smsChannel({ ...provider, ...settings }, 1).send({ ...sms, to })

test('a message goes out under the names the provider wants', async () => {
  expect(await sendSms()).toEqual({ state: 'sent' })
  expect(sink.requests).toMatchObject([
    {
      method: 'POST',
      path: '/send',
      headers: { authorization: 'Bearer token-1', 'idempotency-key': 'delivery-1' },
      json: { recipient: '+491713920077', body: 'Auftrag A-2026-1', originator: 'Brueckner', reference: 'delivery-1' },
    },
  ])
})

test('a fax carries its page', async () => {
  expect(await faxChannel(provider, 1).send(fax)).toEqual({ state: 'sent' })
  expect(sink.requests[0]?.json).toMatchObject({ recipient: '+49341392001', body: Buffer.from('%PDF-1.7').toString('base64') })
})

describe('what an answer means', () => {
  test.each([
    [200, {}, 'sent'],
    [202, { status: 'queued' }, 'sent'],
    [200, { error: 'no credit' }, 'failed'],
    [200, { errors: [{ code: 7 }] }, 'failed'],
    [200, { success: false }, 'failed'],
    [200, { status: 'REJECTED' }, 'failed'],
    [400, {}, 'failed'],
    [401, {}, 'failed'],
    [429, {}, 'failed'],
    [503, {}, 'failed'],
    [500, {}, 'unclear'],
    [502, {}, 'unclear'],
    [307, {}, 'failed'],
  ])('%i with %j: %s', async (status, body, state) => {
    sink.behave({ status, body, headers: { location: `${sink.url}/elsewhere` } })
    expect(await sendSms()).toMatchObject({ state })
    expect(sink.requests).toHaveLength(1)
  })

  test('where the provider has a field for it, only the values that mean yes are a yes', async () => {
    const accepted = { field: 'messages.0.status', values: ['0'] }
    sink.behave({ body: { messages: [{ status: '0' }] } })
    expect(await sendSms({ accepted })).toEqual({ state: 'sent' })
    sink.behave({ body: { messages: [{ status: '4' }] } })
    expect(await sendSms({ accepted })).toMatchObject({ state: 'failed' })
    sink.behave({ body: {} })
    expect(await sendSms({ accepted })).toMatchObject({ state: 'failed' })
  })

  test('nobody there: it cannot have gone out', async () => {
    expect(await sendSms({ url: `http://127.0.0.1:${await freePort()}/` })).toEqual({
      state: 'failed',
      error: 'not_reachable',
      final: false,
    })
  })
})

describe('numbers', () => {
  test.each(['+881 612 345 678', '0900 1234567', '0137 123456', '+44 7700 900123', '0180 5 12345', '030 123456', '0171', 'Notruf'])(
    'no SMS to %s',
    async (to) => {
      expect(await sendSms({}, to)).toMatchObject({ state: 'failed', final: true })
      expect(sink.requests).toEqual([])
    },
  )

  test.each(['0900 1234567', '+1 900 1234567', '0171 1234567', '0700 123456'])('no fax to %s', async (to) => {
    expect(await faxChannel(provider, 1).send({ ...fax, to })).toMatchObject({ state: 'failed', error: 'number_not_allowed', final: true })
  })

  test.each(['+49 (0)171 3920077', '0049 171 3920077', '0171.392.0077', '+491713920077'])('%s is +491713920077', async (to) => {
    await sendSms({}, to)
    expect(sink.requests[0]?.json).toMatchObject({ recipient: '+491713920077' })
  })
})
