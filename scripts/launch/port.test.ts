import { once } from 'node:events'
import net from 'node:net'
import { expect, test } from 'vitest'
import { checkPort } from './port.ts'

async function listen() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as net.AddressInfo).port }
}

test('a port that somebody listens on is refused in one sentence that names another', async () => {
  const { server, port } = await listen()
  await expect(checkPort('127.0.0.1', port)).rejects.toThrow(`Port ${port} is in use by another program`)
  server.close()
})

test('a port that becomes free in a moment is taken', async () => {
  const { server, port } = await listen()
  setTimeout(() => server.close(), 500)
  await checkPort('127.0.0.1', port)
})

test('an address of another machine is refused', async () => {
  await expect(checkPort('192.0.2.1', 8080)).rejects.toThrow(/no address 192\.0\.2\.1/)
})
