import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './structure/source.ts'

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'th-start-'))
fs.chmodSync(base, 0o755)
const dataDir = path.join(base, 'Haus mit Übergang')
const bin = `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env['PATH']}`
let port = 0

beforeAll(async () => {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as net.AddressInfo).port
  server.close()
})
afterAll(() => fs.rmSync(base, { recursive: true, force: true }))

interface Start {
  process: ChildProcess
  output(): string
  exited: Promise<number | null>
}

function start(settings: Record<string, string> = {}): Start {
  const env = {
    ...process.env,
    PATH: bin,
    DATABASE_URL: '',
    REDIS_URL: '',
    SMTP_URL: '',
    DATA_DIR: dataDir,
    PORT: String(port),
    ...settings,
  }
  const child = spawn(process.execPath, ['scripts/serve.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  return { process: child, output: () => output, exited: once(child, 'close').then(([code]: (number | null)[]) => code ?? null) }
}

async function untilReady(one: Start) {
  await expect.poll(one.output, { timeout: 150_000, interval: 100 }).toMatch(/is ready after|\n\S.*(full|use|running)/)
  expect(one.output()).toMatch(/is ready after/)
}

/** Everything that works on the data directory: its path stands in the arguments or the environment. */
function processesOf(): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return ['cmdline', 'environ'].some((file) => fs.readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(dataDir))
      } catch {
        return false
      }
    })
    .map(Number)
}

const status = async (page: string) => (await fetch(`http://127.0.0.1:${port}${page}`)).status

test('one command serves everything, a second one on the same data is refused, and Ctrl-C stops all within 10 s', async () => {
  const first = start()
  await untilReady(first)
  for (const page of ['/health/ready', '/admin/', '/portal/', '/contractor/', '/outbox/', '/api/v1/openapi.json'])
    expect([page, await status(page)]).toEqual([page, 200])

  const second = start()
  expect(await second.exited).toBe(1)
  expect(second.output()).toMatch(/Treppenhaus is already running on .*Haus mit Übergang\.\n$/)

  const began = Date.now()
  first.process.kill('SIGINT')
  expect(await first.exited).toBe(0)
  expect(Date.now() - began).toBeLessThan(10_000)
  expect(processesOf()).toEqual([])
})

test('after a SIGKILL of everything the next start works by itself within 15 s', async () => {
  const first = start()
  await untilReady(first)
  for (const pid of processesOf()) process.kill(pid, 'SIGKILL')
  await first.exited
  const began = Date.now()
  const second = start()
  await untilReady(second)
  expect(Date.now() - began).toBeLessThan(15_000)
  expect(await status('/health/ready')).toBe(200)
  second.process.kill('SIGTERM')
  expect(await second.exited).toBe(0)
})

test('after a SIGKILL of the starter alone nothing keeps the port, and the next start works by itself', async () => {
  const first = start()
  await untilReady(first)
  first.process.kill('SIGKILL')
  await first.exited
  const second = start()
  await untilReady(second)
  second.process.kill('SIGTERM')
  expect(await second.exited).toBe(0)
  expect(processesOf()).toEqual([])
})

test('a busy port is one clear sentence', async () => {
  const other = net.createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  const refused = start()
  expect(await refused.exited).toBe(1)
  expect(refused.output()).toMatch(new RegExp(`\\nPort ${port} is in use by another program: .*\\.\\n$`))
  other.close()
  expect(processesOf()).toEqual([])
})

test('a data directory that cannot be made is one clear sentence', async () => {
  const file = path.join(base, 'file')
  fs.writeFileSync(file, '')
  const refused = start({ DATA_DIR: file })
  expect(await refused.exited).toBe(1)
  expect(refused.output()).toMatch(/\n.*is a file where a folder is needed: please choose another DATA_DIR\.\n$/)
})
