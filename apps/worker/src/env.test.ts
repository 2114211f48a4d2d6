import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

const needed = { DATABASE_URL: 'postgres://th:pw@db/treppenhaus', APP_KEY: 'x'.repeat(40), DATA_DIR: '/srv/th' }
const production = { ...needed, MODE: 'production', SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'post@verwaltung.example' }

test('two values are enough on one machine', () => {
  expect(readEnv(needed)).toMatchObject({
    mode: 'embedded',
    queue: { redisUrl: undefined, postgresUrl: 'postgres://th:pw@db/treppenhaus_queue' },
    publicUrl: 'http://{host}:8080',
    defaultOrganization: 'demo',
    smtpUrl: null,
    sms: null,
    health: null,
    files: { directory: '/srv/th' },
    handOverDir: '/srv/th/hand-over',
  })
})

test('a provider is described by its own names', () => {
  const { sms } = readEnv({
    ...needed,
    SMS_URL: 'https://sms.example/send',
    SMS_TOKEN: 't',
    SMS_FIELD_TO: 'recipient',
    SMS_ACCEPTED_FIELD: 'messages.0.status',
    SMS_ACCEPTED_VALUES: '0,1',
  })
  expect(sms).toMatchObject({
    fields: { to: 'recipient', content: 'text' },
    accepted: { field: 'messages.0.status', values: ['0', '1'] },
    idempotent: false,
  })
})

test('production has no organization by default and https addresses', () => {
  expect(readEnv(production)).toMatchObject({ defaultOrganization: null, publicUrl: 'https://{host}' })
})

test.each([
  [{ ...needed, DATABASE_URL: '' }, 'DATABASE_URL is missing'],
  [{ ...needed, APP_KEY: 'short' }, 'APP_KEY is too short'],
  [{ ...needed, MODE: 'test' }, 'MODE must be one of embedded, production'],
  [{ ...needed, PUBLIC_URL: 'http://localhost' }, 'PUBLIC_URL must contain {host}'],
  [{ ...needed, MAIL_FROM: 'a@b.example,c@d.example' }, 'MAIL_FROM must be one e-mail address'],
  [{ ...needed, SMTP_URL: 'mail.example' }, 'SMTP_URL must begin with'],
  [{ ...needed, REDIS_URL: 'http://redis' }, 'REDIS_URL must begin with'],
  [{ ...needed, SMS_URL: 'sms.example' }, 'SMS_URL must begin with'],
  [{ ...needed, WORKER_PORT: '99999' }, 'WORKER_PORT must be a whole number'],
  [{ ...production, SMTP_URL: '' }, 'SMTP_URL is missing'],
  [{ ...production, MAIL_FROM: '' }, 'MAIL_FROM is missing'],
  [{ ...production, PUBLIC_URL: 'http://{host}' }, 'PUBLIC_URL must begin with https://'],
  [{ ...production, WEB_PUSH: 'send_anywhere' }, 'WEB_PUSH must be send in production'],
])('%j is refused in one sentence', (values, sentence) => {
  expect(() => readEnv(values)).toThrow(sentence)
})
