import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { attach } from './attach.ts'
import { remove } from './remove.ts'
import { start } from './start.ts'

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'th-'))
fs.chmodSync(base, 0o755)
afterAll(() => fs.rmSync(base, { recursive: true, force: true }))

async function ask(url: string, sql: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
    return rows.map(([value]) => value)
  } finally {
    await client.end()
  }
}

test('starts in a path with a space and an umlaut, keeps what was written, sorts in German, and stops', async () => {
  const dataDir = path.join(base, 'Haus mit Übergang')
  const first = await start(dataDir)
  await ask(first.url(), 'create table streets (name text)')
  await ask(first.url(), "insert into streets values ('Zeile'), ('Östliche'), ('Ahorn'), ('Pappel')")
  await first.stop()
  const second = await start(dataDir)
  expect(await ask(second.url(), 'select name from streets order by name')).toEqual(['Ahorn', 'Östliche', 'Pappel', 'Zeile'])
  await ask(second.url(), 'create extension pg_trgm')
  expect(await ask(second.url(), "select show_trgm('Öl') = show_trgm('öl') and cardinality(show_trgm('Öl')) = 3")).toEqual([true])
  expect(await ask(second.url(), 'show listen_addresses')).toEqual([''])
  await expect(ask(second.url('postgres', 'postgres', 'wrong'), 'select 1')).rejects.toThrow(/password authentication failed/)
  expect(fs.statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  await expect(start(dataDir)).rejects.toThrow(/already running/)
  await second.stop()
})

test('a long path gets its socket in the temporary folder', async () => {
  const dataDir = path.join(base, 'x'.repeat(120))
  const server = await start(dataDir)
  expect(server.socketDir.startsWith(dataDir)).toBe(false)
  expect(await ask(server.url(), 'select 1')).toEqual([1])
  await server.stop()
  expect(fs.existsSync(server.socketDir)).toBe(false)
})

test('after kill -9 of the program the next start takes over', async () => {
  const dataDir = path.join(base, 'killed')
  const code = `import { start } from ${JSON.stringify(new URL('./start.ts', import.meta.url).href)}
    await start(${JSON.stringify(dataDir)}); console.log('up'); setInterval(() => {}, 1e6)`
  const program = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(program.stdout, 'data')
  const pidFile = path.join(dataDir, 'postgres/postmaster.pid')
  const leftover = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0])
  program.kill('SIGKILL')
  await once(program, 'exit')
  process.kill(leftover, 0) // it outlived the program
  const server = await start(dataDir)
  expect(Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0])).not.toBe(leftover)
  expect(await ask(server.url(), 'select 1')).toEqual([1])
  await server.stop()
})

test('lock files that name a foreign program do not stop the start', async () => {
  const dataDir = path.join(base, 'stale')
  await (await start(dataDir)).stop()
  const foreign = spawn('sleep', ['60'])
  const lock = `${foreign.pid}\n${dataDir}/postgres\n0\n5432\n${dataDir}/socket\n\n\nready\n`
  for (const file of ['postgres/postmaster.pid', 'socket/.s.PGSQL.5432.lock'])
    fs.writeFileSync(path.join(dataDir, file), lock, { mode: 0o600 })
  const server = await start(dataDir)
  expect(await ask(server.url(), 'select 1')).toEqual([1])
  await server.stop()
  foreign.kill()
})

test('a data directory that is a file is refused in one sentence', async () => {
  const file = path.join(base, 'file')
  fs.writeFileSync(file, '')
  await expect(start(file)).rejects.toThrow(/is a file where a folder is needed/)
  await expect(start(path.join(file, 'deeper'))).rejects.toThrow(/runs through a file/)
})

test('a database whose password is lost is refused in one sentence', async () => {
  const dataDir = path.join(base, 'lost')
  await (await start(dataDir)).stop()
  fs.rmSync(path.join(dataDir, 'secrets.json'))
  await expect(start(dataDir)).rejects.toThrow(/secrets\.json is missing/)
})

test('an operator reaches the running server, and only a running one', async () => {
  const dataDir = path.join(base, 'attached')
  expect(await attach(dataDir)).toBeUndefined()
  const server = await start(dataDir)
  expect((await attach(dataDir))?.url()).toBe(server.url())
  await server.stop()
  expect(await attach(dataDir)).toBeUndefined()
})

test('a data directory is removed only when it is ours and nobody uses it', async () => {
  const dataDir = path.join(base, 'removed')
  const server = await start(dataDir)
  await expect(remove(dataDir)).rejects.toThrow(/already running/)
  await server.stop()
  expect(await remove(dataDir)).toBe(true)
  expect(fs.existsSync(dataDir)).toBe(false)
  expect(await remove(dataDir)).toBe(false)
  const foreign = path.join(base, 'foreign')
  fs.mkdirSync(foreign)
  fs.writeFileSync(path.join(foreign, 'thesis.txt'), '')
  await expect(remove(foreign)).rejects.toThrow(/does not look like/)
  expect(fs.existsSync(path.join(foreign, 'thesis.txt'))).toBe(true)
})
