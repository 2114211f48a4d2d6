import { remove } from '@treppenhaus/embedded-postgres/remove'
import { createInterface } from 'node:readline/promises'
import { readScriptsEnv } from './env.ts'
import { complain } from './launch/say.ts'

const { dataDir } = readScriptsEnv()

try {
  if (process.argv.includes('--yes') || (await isMeant())) {
    const removed = await remove(dataDir)
    console.log(removed ? `Removed ${dataDir}. The next start begins anew.` : `There is nothing in ${dataDir}.`)
  } else console.log('Nothing was removed.')
} catch (error) {
  complain(error)
  process.exitCode = 1
}

async function isMeant() {
  if (!process.stdin.isTTY) {
    console.log('Nobody can answer here; "npm run reset -- --yes" removes without asking.')
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`Remove everything in ${dataDir}: database, files and secrets? (y/N) `)
  terminal.close()
  return /^(y|yes|j|ja)$/i.test(answer.trim())
}
