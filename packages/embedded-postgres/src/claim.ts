import fs from 'node:fs'
import net from 'node:net'
import { StartError } from './start-error.ts'

/**
 * One program per data directory. A socket and not a pid file: after a crash or in a restarted container a pid may
 * belong to anybody, while nobody answers on a dead program's socket.
 * @returns a function that gives the directory back
 * @throws {StartError} when another program holds it
 */
export async function claim(dataDir: string, file: string): Promise<() => Promise<void>> {
  for (;;) {
    const lock = net.createServer((socket) => socket.destroy()).unref()
    const error = await listen(lock, file)
    if (!error) return () => new Promise((resolve) => lock.close(() => resolve()))
    if (error.code !== 'EADDRINUSE') throw error
    if (await answers(file)) throw new StartError(`Treppenhaus is already running on ${dataDir}.`)
    fs.rmSync(file, { force: true }) // left by a killed program
  }
}

/** Whether a program listens on the socket. */
export function answers(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(file)
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}

function listen(server: net.Server, file: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => server.once('error', resolve).listen(file, () => resolve(undefined)))
}
