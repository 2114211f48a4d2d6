import type { StorageSettings } from '@treppenhaus/files/open-storage'
import { withParts } from '@treppenhaus/db/server-url'
import path from 'node:path'
import { isEmailAddress } from './channels/address.ts'
import type { HttpProviderSettings } from './channels/http-provider.ts'
import { EnvError, oneOf, required, type Values, whole } from './env-values.ts'
import type { QueueAddress } from './queue.ts'

/** How the worker runs, read once at the start and validated; nothing else reads the environment. */
export type Env = {
  mode: 'embedded' | 'production'
  /** The catalog. */
  databaseUrl: string
  queue: QueueAddress
  appKey: string
  dataDir: string
  files: StorageSettings
  /** Where the folders of hand-overs are, each organization's in one of its own. */
  handOverDir: string
  publicUrl: string
  defaultOrganization: string | null
  /** The address all organizations send from. */
  mailFrom: string
  /** Null in embedded mode: messages go to the local outbox. */
  smtpUrl: string | null
  sms: HttpProviderSettings | null
  fax: HttpProviderSettings | null
  /** `outbox`: kept here like other messages; `send_anywhere` also calls services that are no public ones; both embedded only. */
  webPush: 'outbox' | 'send' | 'send_anywhere'
  /** Messages of an organization in 24 hours. */
  smsPerDay: number
  faxesPerDay: number
  /** Answers /health/live, /health/ready and /metrics; null: not at all. */
  health: { host: string; port: number; metricsToken: string | null } | null
  logLevel: string
  maxConnections: number
}

/** @throws EnvError */
export function readEnv(values: Values = process.env): Env {
  const mode = oneOf(values, 'MODE', ['embedded', 'production'], 'embedded')
  const databaseUrl = required(values, 'DATABASE_URL', 'the address of the catalog database')
  const dataDir = path.resolve(values['DATA_DIR'] || '.data')
  const postgresUrl = values['QUEUE_DATABASE_URL'] || withParts(databaseUrl, { database: 'treppenhaus_queue' })
  const env: Env = {
    mode,
    databaseUrl,
    queue: { redisUrl: values['REDIS_URL'] || undefined, postgresUrl },
    appKey: required(values, 'APP_KEY', 'a random secret of at least 32 characters'),
    dataDir,
    files: filesOf(values, dataDir),
    handOverDir: path.resolve(values['HAND_OVER_DIR'] || path.join(dataDir, 'hand-over')),
    publicUrl: values['PUBLIC_URL'] || (mode === 'embedded' ? `http://{host}:${whole(values, 'PORT', 8080, 1, 65_535)}` : 'https://{host}'),
    defaultOrganization: mode === 'embedded' ? values['DEFAULT_ORGANIZATION'] || 'demo' : null,
    mailFrom: values['MAIL_FROM'] || 'meldungen@treppenhaus.example',
    smtpUrl: values['SMTP_URL'] || null,
    sms: providerOf(values, 'SMS', 'text'),
    fax: providerOf(values, 'FAX', 'document'),
    webPush: oneOf(values, 'WEB_PUSH', ['outbox', 'send', 'send_anywhere'], mode === 'embedded' ? 'outbox' : 'send'),
    smsPerDay: whole(values, 'SMS_PER_DAY', 500, 0, 1_000_000),
    faxesPerDay: whole(values, 'FAXES_PER_DAY', 200, 0, 1_000_000),
    health: healthOf(values),
    logLevel: oneOf(values, 'LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
    maxConnections: whole(values, 'DATABASE_CONNECTIONS', 30, 4, 1_000),
  }
  check(env, values)
  return env
}

function check(env: Env, values: Values): void {
  if (env.appKey.length < 32) throw new EnvError('APP_KEY is too short: it must be a random secret of at least 32 characters.')
  if (!env.publicUrl.includes('{host}'))
    throw new EnvError('PUBLIC_URL must contain {host}, which stands for the host name of an organization.')
  if (!isEmailAddress(env.mailFrom)) throw new EnvError('MAIL_FROM must be one e-mail address.')
  if (env.smtpUrl && !/^smtps?:\/\//.test(env.smtpUrl)) throw new EnvError('SMTP_URL must begin with smtp:// or smtps://.')
  if (env.queue.redisUrl && !/^rediss?:\/\//.test(env.queue.redisUrl))
    throw new EnvError('REDIS_URL must begin with redis:// or rediss://.')
  if (env.mode === 'production') checkProduction(env, values)
}

function checkProduction(env: Env, values: Values): void {
  if (!env.publicUrl.startsWith('https://')) throw new EnvError('PUBLIC_URL must begin with https:// in production.')
  if (env.webPush !== 'send') throw new EnvError('WEB_PUSH must be send in production.')
  if (!env.smtpUrl) throw new EnvError('SMTP_URL is missing: the mail server that sends the messages.')
  if (!values['MAIL_FROM']) throw new EnvError('MAIL_FROM is missing: the address that messages come from.')
}

function filesOf(values: Values, directory: string): StorageSettings {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ENDPOINT: endpoint } = values
  if (!bucket) return { directory }
  const accessKeyId = required(values, 'S3_ACCESS_KEY_ID', 'the key that opens S3_BUCKET')
  const secretAccessKey = required(values, 'S3_SECRET_ACCESS_KEY', 'the secret that opens S3_BUCKET')
  return { directory, s3: { bucket, region: region || 'eu-central-1', ...(endpoint && { endpoint }), accessKeyId, secretAccessKey } }
}

/** `SMS_URL`, `SMS_TOKEN`, `SMS_FROM`, `SMS_FIELD_TO` …, and the same for `FAX`. */
function providerOf(values: Values, name: 'SMS' | 'FAX', content: string): HttpProviderSettings | null {
  const value = (key: string) => values[`${name}_${key}`] || undefined
  const url = value('URL')
  if (!url) return null
  if (!/^https?:\/\//.test(url)) throw new EnvError(`${name}_URL must begin with https://.`)
  const accepted = value('ACCEPTED_FIELD')
  return {
    url,
    token: value('TOKEN'),
    from: value('FROM'),
    fields: {
      to: value('FIELD_TO') ?? 'to',
      content: value('FIELD_CONTENT') ?? content,
      from: value('FIELD_FROM') ?? 'from',
      key: value('FIELD_KEY'),
    },
    accepted: accepted ? { field: accepted, values: (value('ACCEPTED_VALUES') ?? 'true').split(',') } : undefined,
    idempotent: value('IDEMPOTENT') === 'true',
  }
}

function healthOf(values: Values): Env['health'] {
  if (!values['WORKER_PORT']) return null
  const port = whole(values, 'WORKER_PORT', 0, 1, 65_535)
  return { host: values['WORKER_HOST'] || '127.0.0.1', port, metricsToken: values['METRICS_TOKEN'] || null }
}
