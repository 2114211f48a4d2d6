import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { LaunchError } from './say.ts'

/** An API that a killed start left behind needs this long to notice. */
const PATIENCE_MS = 3_000

/** @throws {LaunchError} when another program listens there, or this user may not */
export async function checkPort(host: string, port: number): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(200)) {
    const code = await tryToListen(host, port)
    if (!code) return
    if (code === 'EACCES') throw new LaunchError(`This user may not use port ${port}: please choose one above 1023, for example PORT=8080.`)
    if (code === 'EADDRNOTAVAIL') throw new LaunchError(`This machine has no address ${host}: please choose another HOST.`)
    if (Date.now() > until)
      throw new LaunchError(
        `Port ${port} is in use by another program: please stop that one, or choose another port, for example PORT=${port + 1}.`,
      )
  }
}

function tryToListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
