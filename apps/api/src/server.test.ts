import { makeAccount, TEST_PASSWORD } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'

const { first, operator } = await testOrganizations()
const dataDir = await mkdtemp(path.join(tmpdir(), 'treppenhaus-server-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

function start(overrides: Record<string, string> = {}) {
  const env = { PATH: process.env['PATH'], DATABASE_URL: operator.catalogUrl, APP_KEY: operator.appKey, DATA_DIR: dataDir, ...overrides }
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'server.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { text: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.text += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.errors += text))
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, output, ended: once(child, 'exit') as Promise<[number | null]> }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function startReady() {
  const port = await freePort()
  const started = start({ PORT: String(port) })
  const address = `http://127.0.0.1:${port}`
  const ready = async () => expect((await fetch(`${address}/health/ready`)).status).toBe(200)
  await vi.waitFor(ready, { timeout: 30_000, interval: 200 })
  return { ...started, port, address }
}

const stop = (child: ChildProcess) => child.kill('SIGTERM')

test('a signal ends it in order within ten seconds, although a stream is open', async () => {
  const { child, ended, output, port } = await startReady()
  const { login } = await makeAccount(first.db)
  const headers = { host: first.host, 'content-type': 'application/json' }
  const ask = (method: string, url: string, extra: Record<string, string> = {}, body?: object) =>
    new Promise<http.IncomingMessage>((resolve, reject) => {
      const request = http.request({ port, host: '127.0.0.1', method, path: url, headers: { ...headers, ...extra } }, resolve)
      request.on('error', reject).end(body && JSON.stringify(body))
    })
  const session = await ask('POST', '/api/v1/staff/session', {}, { login, password: TEST_PASSWORD })
  const { accessToken } = JSON.parse((await session.toArray()).join('')) as { accessToken: string }
  const stream = await ask('GET', '/api/v1/staff/stream?secret=canary', { authorization: `Bearer ${accessToken}` })
  expect(stream.statusCode).toBe(200)
  const closed = new Promise((resolve) =>
    stream
      .resume()
      .once('close', resolve)
      .once('error', () => {}),
  )
  const began = Date.now()
  stop(child)
  expect((await ended)[0]).toBe(0)
  await closed
  expect(Date.now() - began).toBeLessThan(10_000)
  for (const secret of [TEST_PASSWORD, accessToken, login, 'canary']) expect(output.text + output.errors).not.toContain(secret)
})

test('a busy port is one sentence', async () => {
  const busy = createServer().listen(0, '127.0.0.1')
  await once(busy, 'listening')
  const { port } = busy.address() as AddressInfo
  const { ended, output } = start({ PORT: String(port) })
  expect((await ended)[0]).toBe(1)
  expect(output.errors).toBe(`Port ${port} is in use: choose another one with PORT.\n`)
  busy.close()
})

test.each([
  [
    'a mistake in the environment',
    { MODE: 'production', PUBLIC_URL: 'http://{host}' },
    /^PUBLIC_URL must begin with https:\/\/ in production\.\n$/,
  ],
  ['unsafe settings of the database', { MODE: 'production' }, /^PostgreSQL runs with fsync = off .*\n$/],
])('refuses to start in one sentence: %s', async (_what, overrides, sentence) => {
  const { ended, output } = start(overrides)
  expect((await ended)[0]).toBe(1)
  expect(output.errors).toMatch(sentence)
})
