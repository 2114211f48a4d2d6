import { expect, test } from 'vitest'
import { EnvError, readEnv } from './env.ts'

const embedded = { DATABASE_URL: 'postgres://a@localhost/treppenhaus', APP_KEY: 'q8G2mYx0'.repeat(4) }
const production = { ...embedded, MODE: 'production' }

test('embedded: this machine only, one organization for unknown hosts, files in DATA_DIR', () => {
  expect(readEnv({ ...embedded, DATA_DIR: '/data' })).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    defaultOrganization: 'demo',
    files: { directory: '/data' },
    publicUrl: 'http://{host}:8080',
    trustProxy: false,
  })
})

test('production: every address, no default organization, https', () => {
  expect(readEnv(production)).toMatchObject({ host: '0.0.0.0', defaultOrganization: null, publicUrl: 'https://{host}' })
})

test.each([
  ['no catalog', { DATABASE_URL: '' }, /DATABASE_URL is missing/],
  ['another database', { DATABASE_URL: 'mysql://localhost' }, /DATABASE_URL must begin with/],
  ['no key', { APP_KEY: undefined }, /APP_KEY is missing/],
  ['a short key', { APP_KEY: 'short' }, /APP_KEY is too short/],
  ['a placeholder as key', { APP_KEY: 'change-me-change-me-change-me-change-me' }, /placeholder/],
  ['one letter as key', { APP_KEY: 'a'.repeat(64) }, /placeholder/],
  ['plain http', { PUBLIC_URL: 'http://{host}' }, /https/],
  ['an address without host', { PUBLIC_URL: 'https://example.org' }, /\{host\}/],
  ['notifications to any address', { WEB_PUSH: 'send_anywhere' }, /WEB_PUSH must be send/],
  ['a default organization', { DEFAULT_ORGANIZATION: 'demo' }, /embedded mode/],
  ['every proxy', { TRUST_PROXY: 'true' }, /TRUST_PROXY/],
  ['no port', { PORT: '80a' }, /PORT must be a whole number/],
  ['an unknown mode', { MODE: 'staging' }, /MODE must be one of/],
  ['half an object store', { S3_BUCKET: 'files' }, /S3_ACCESS_KEY_ID is missing/],
])('refuses %s in one sentence', (_what, values, sentence) => {
  const read = () => readEnv({ ...production, ...values })
  expect(read).toThrow(EnvError)
  expect(read).toThrow(sentence)
})

test('believes as many proxies as are named', () => {
  const { trustProxy } = readEnv({ ...production, TRUST_PROXY: '1' })
  expect(typeof trustProxy === 'function' && [trustProxy('10.0.0.1', 0), trustProxy('10.0.0.2', 1)]).toEqual([true, false])
})
