import { isSlug } from '@treppenhaus/db/slug'
import type { StorageSettings } from '@treppenhaus/files/open-storage'
import path from 'node:path'

/** How the API runs, read once at the start and validated; nothing else reads the environment. */
export type Env = {
  mode: 'embedded' | 'production'
  host: string
  port: number
  /** The catalog. */
  databaseUrl: string
  appKey: string
  dataDir: string
  files: StorageSettings
  /** Embedded only: the organization that `localhost`, addresses and unknown host names mean. */
  defaultOrganization: string | null
  /** How a host name becomes an address in answers: `https://{host}`. */
  publicUrl: string
  redisUrl: string | null
  /** Proxies whose `X-Forwarded-*` count: addresses, nets or a number of hops. */
  trustProxy: string | false | ((address: string, hop: number) => boolean)
  metricsToken: string | null
  /** The folder with `admin/`, `portal/` and `contractor/`, each with its `dist`. */
  staticDir: string
  logLevel: string
  maxConnections: number
  /** Requests a minute and address. */
  rateLimit: number
  /** `outbox`: the worker keeps them; `send_anywhere` also takes services that are no public ones; both embedded only. */
  webPush: 'outbox' | 'send' | 'send_anywhere'
  securityContact: string
}

/** A mistake in the environment, said in one sentence. */
export class EnvError extends Error {}

type Values = Record<string, string | undefined>

/** @throws EnvError */
export function readEnv(values: Values = process.env): Env {
  const mode = oneOf(values, 'MODE', ['embedded', 'production'], 'embedded')
  const port = whole(values, 'PORT', 8080, 1, 65_535)
  const dataDir = path.resolve(values['DATA_DIR'] || '.data')
  const env: Env = {
    mode,
    host: values['HOST'] || (mode === 'embedded' ? '127.0.0.1' : '0.0.0.0'),
    port,
    databaseUrl: required(values, 'DATABASE_URL', 'the address of the catalog database'),
    appKey: required(values, 'APP_KEY', 'a random secret of at least 32 characters'),
    dataDir,
    files: filesOf(values, dataDir),
    defaultOrganization: mode === 'embedded' ? values['DEFAULT_ORGANIZATION'] || 'demo' : null,
    publicUrl: values['PUBLIC_URL'] || (mode === 'embedded' ? `http://{host}:${port}` : 'https://{host}'),
    redisUrl: values['REDIS_URL'] || null,
    trustProxy: trustProxyOf(values['TRUST_PROXY']),
    metricsToken: values['METRICS_TOKEN'] || null,
    staticDir: path.resolve(values['STATIC_DIR'] || 'apps'),
    logLevel: oneOf(values, 'LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
    maxConnections: whole(values, 'DATABASE_CONNECTIONS', 40, 2, 1_000),
    rateLimit: whole(values, 'RATE_LIMIT', 1_200, 1, 1_000_000),
    webPush: oneOf(values, 'WEB_PUSH', ['outbox', 'send', 'send_anywhere'], mode === 'embedded' ? 'outbox' : 'send'),
    securityContact: values['SECURITY_CONTACT'] || '',
  }
  check(env, values)
  return env
}

function check(env: Env, values: Values): void {
  if (env.appKey.length < 32) refuse('APP_KEY is too short: it must be a random secret of at least 32 characters.')
  if (!/^postgres(ql)?:\/\//.test(env.databaseUrl)) refuse('DATABASE_URL must begin with postgres://.')
  if (!env.publicUrl.includes('{host}')) refuse('PUBLIC_URL must contain {host}, which stands for the host name of an organization.')
  if (env.redisUrl && !/^rediss?:\/\//.test(env.redisUrl)) refuse('REDIS_URL must begin with redis:// or rediss://.')
  if (env.defaultOrganization !== null && !isSlug(env.defaultOrganization))
    refuse('DEFAULT_ORGANIZATION is not the name of an organization.')
  if (env.mode === 'production') checkProduction(env, values)
}

function checkProduction(env: Env, values: Values): void {
  if (!env.publicUrl.startsWith('https://')) refuse('PUBLIC_URL must begin with https:// in production.')
  if (env.webPush !== 'send') refuse('WEB_PUSH must be send in production.')
  if (values['DEFAULT_ORGANIZATION'])
    refuse('DEFAULT_ORGANIZATION belongs to the embedded mode: in production the host name alone decides.')
  if (/^(.)\1*$/.test(env.appKey) || /change|secret|default|example/i.test(env.appKey))
    refuse('APP_KEY is a placeholder: it must be random.')
}

function filesOf(values: Values, dataDir: string): Env['files'] {
  if (!values['S3_BUCKET']) return { directory: dataDir }
  const s3 = {
    bucket: values['S3_BUCKET'],
    region: values['S3_REGION'] || 'eu-central-1',
    ...(values['S3_ENDPOINT'] && { endpoint: values['S3_ENDPOINT'] }),
    accessKeyId: required(values, 'S3_ACCESS_KEY_ID', 'the key that opens S3_BUCKET'),
    secretAccessKey: required(values, 'S3_SECRET_ACCESS_KEY', 'the secret that opens S3_BUCKET'),
  }
  return { directory: dataDir, s3 }
}

function trustProxyOf(value: string | undefined): Env['trustProxy'] {
  if (!value || value === 'false') return false
  if (value === 'true') return refuse('TRUST_PROXY must name the proxies, by address, net or number of hops: true would believe anybody.')
  return /^\d{1,2}$/.test(value) ? (_address, hop) => hop < Number(value) : value
}

function required(values: Values, name: string, what: string): string {
  return values[name] || refuse(`${name} is missing: ${what}.`)
}

function oneOf<T extends string>(values: Values, name: string, allowed: readonly T[], otherwise: T): T {
  const value = values[name] || otherwise
  return allowed.find((one) => one === value) ?? refuse(`${name} must be one of ${allowed.join(', ')}.`)
}

function whole(values: Values, name: string, otherwise: number, least: number, most: number): number {
  const value = values[name] ? Number(values[name]) : otherwise
  return Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(`${name} must be a whole number from ${least} to ${most}.`)
}

const refuse = (sentence: string): never => {
  throw new EnvError(sentence)
}
