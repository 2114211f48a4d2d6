import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { readIfThere } from './read-if-there.ts'
import { StartError } from './start-error.ts'

/**
 * A secret of this data directory by its name, made at the first call: 256 bit in base64url in `secrets.json` (0600).
 * The file is replaced as a whole, so that a killed program leaves no half file.
 */
export function readOrMakeSecret(dataDir: string, name: string): string {
  const file = secretsFile(dataDir)
  const secrets = readSecrets(dataDir)
  const known = secrets[name]
  if (known) return known
  const secret = randomBytes(32).toString('base64url')
  fs.writeFileSync(`${file}.new`, JSON.stringify({ ...secrets, [name]: secret }, null, 2), { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
  return secret
}

/** @throws {StartError} when the database exists but nobody knows its password any more */
export function databasePassword(dataDir: string, cluster: string): string {
  if (fs.existsSync(cluster) && !readSecrets(dataDir)['postgresPassword'])
    throw new StartError(
      `${secretsFile(dataDir)} is missing, so the database in ${cluster} cannot be opened: please restore it from the backup.`,
    )
  return readOrMakeSecret(dataDir, 'postgresPassword')
}

function readSecrets(dataDir: string): Record<string, string> {
  const file = secretsFile(dataDir)
  try {
    return JSON.parse(readIfThere(file) || '{}')
  } catch {
    throw new StartError(`${file} cannot be read as JSON: please restore it from the backup.`)
  }
}

const secretsFile = (dataDir: string) => path.join(dataDir, 'secrets.json')
