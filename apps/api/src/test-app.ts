import { hostFinder } from '@treppenhaus/db/catalog/find-by-host'
import type { Audience } from '@treppenhaus/domain/master-data'
import { openStorage } from '@treppenhaus/files/open-storage'
import { TEST_PASSWORD } from '@treppenhaus/testing/builders'
import { type TestOrganization, testOrganizations } from '@treppenhaus/testing/organization'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { buildApp } from './app.ts'
import { type Env, readEnv } from './env.ts'
import { openStreams } from './modules/stream/service.ts'
import { sessionCache } from './plugins/session-cache.ts'

export type Ask = {
  token?: string | undefined
  payload?: object | undefined
  headers?: Record<string, string>
  cookies?: Record<string, string>
  /** Where it comes from. */
  remoteAddress?: string
}

/**
 * The API over two organizations of their own, without a port: `const { app, first, ask, logIn } = await testApp()` at the top level
 * of a test file.
 */
export async function testApp(overrides: Partial<Env> = {}) {
  const { first, second, operator, catalog, pools } = await testOrganizations()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'treppenhaus-api-'))
  const values = { DATABASE_URL: operator.catalogUrl, APP_KEY: operator.appKey, DATA_DIR: dataDir, DEFAULT_ORGANIZATION: first.slug }
  const env = { ...readEnv(values), rateLimit: 1_000_000, ...overrides }
  const storage = await openStorage(env.files)
  const sessions = sessionCache()
  const runtime = { env, catalog, pools, hosts: hostFinder(catalog, { ttlMs: 100 }), sessions, storage, streams: openStreams() }
  const app = await buildApp(runtime)
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  /** `ask(first, 'POST /api/v1/…', { payload })`: the answer with its parsed body. */
  const ask = async ({ host }: TestOrganization, line: string, { token, payload, headers, cookies = {}, remoteAddress }: Ask = {}) => {
    const [method = 'GET', url = '/'] = line.split(' ')
    const response = await app.inject({
      method: method as 'GET',
      url,
      headers: { host, ...(token && { authorization: `Bearer ${token}` }), ...headers },
      cookies,
      ...(payload && { payload }),
      ...(remoteAddress && { remoteAddress }),
      ...(remoteAddress && { remoteAddress }),
    })
    const isJson = /json/.test(String(response.headers['content-type']))
    return {
      status: response.statusCode,
      headers: response.headers,
      cookies: response.cookies,
      body: isJson ? response.json() : response.body,
      raw: response.rawPayload,
    }
  }

  /** The access token of an account of the builders. */
  const logIn = async (organization: TestOrganization, { audience, login }: { audience: Audience; login: string }): Promise<string> => {
    const { body } = await ask(organization, `POST /api/v1/${audience}/session`, { payload: { login, password: TEST_PASSWORD } })
    return body.accessToken
  }
  return { app, runtime, first, second, operator, ask, logIn }
}
