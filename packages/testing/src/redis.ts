import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { until } from './until.ts'

export type RedisServer = {
  /** REDIS_URL. */
  url: string
  port: number
  /** Sends one command as one line, such as `FLUSHALL`, and returns the raw answer. */
  command: (line: string) => Promise<string>
  /** Ends it at once and leaves nothing. */
  stop: () => Promise<void>
}

/** A real redis-server on a free port of 127.0.0.1 that keeps nothing. `port` starts one where another was before. */
export async function startRedis({ port }: { port?: number } = {}): Promise<RedisServer> {
  const chosen = port ?? (await freePort())
  const folder = await mkdtemp(path.join(tmpdir(), 'treppenhaus-redis-'))
  const settings = [
    '--port',
    String(chosen),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
    '--maxmemory-policy',
    'noeviction',
  ]
  const server = spawn('redis-server', settings, { stdio: 'ignore' })
  const failed = once(server, 'error').then(([error]) => Promise.reject(new Error('redis-server could not be started', { cause: error })))
  const command = (line: string) => send(chosen, line)
  const ready = until(
    () =>
      command('PING').then(
        (answer) => answer.includes('PONG'),
        () => false,
      ),
    10_000,
    () => 'redis-server does not answer.',
  )
  await Promise.race([ready, failed])
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit')
      server.kill('SIGKILL')
      await gone
    }
    await rm(folder, { recursive: true, force: true })
  }
  return { url: `redis://127.0.0.1:${chosen}`, port: chosen, command, stop }
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function send(port: number, line: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`${line}\r\nQUIT\r\n`)
  return text(socket)
}
