import fs from 'node:fs'
import { claim } from './claim.ts'
import { stopLeftover } from './leftover.ts'
import { placesOf } from './places.ts'
import { explain, StartError } from './start-error.ts'

/**
 * Removes a data directory for good, after stopping the server that a killed program may have left on it.
 * @returns false when there is none
 * @throws {StartError} when a program runs on it, or the folder is none of ours
 */
export async function remove(folder: string): Promise<boolean> {
  const places = placesOf(folder)
  const { dataDir, socketDir, owner } = places
  if (!fs.existsSync(dataDir)) return false
  if (!isOurs(dataDir)) throw new StartError(`${dataDir} does not look like a data directory of Treppenhaus: nothing was removed.`)
  try {
    fs.mkdirSync(socketDir, { recursive: true, mode: 0o700 })
    const release = await claim(dataDir, owner)
    await stopLeftover(places)
    fs.rmSync(dataDir, { recursive: true, force: true })
    fs.rmSync(socketDir, { recursive: true, force: true })
    await release()
    return true
  } catch (error) {
    throw explain(error, dataDir)
  }
}

function isOurs(dataDir: string) {
  const entries = fs.readdirSync(dataDir)
  return entries.length === 0 || entries.some((name) => ['secrets.json', 'postgres', 'postgres.log', 'socket'].includes(name))
}
