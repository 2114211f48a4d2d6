import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { env } from '../env.ts'
import type { BenchDatabase } from './database.ts'
import { CONNECTIONS } from './load.ts'

const run = promisify(execFile)

/** Prints what the database alone does with a statement, where pgbench (of PostgreSQL's contrib package) is installed. */
export async function pgbench({ first, folder }: BenchDatabase, sql: string): Promise<void> {
  const script = path.join(folder, 'pgbench.sql')
  await writeFile(script, `${sql.replaceAll(/\s+/g, ' ')};\n`)
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(CONNECTIONS),
    '-j',
    '1',
    '-T',
    String(Math.ceil(env.seconds * 2)),
    '-f',
    script,
    first.url,
  ]
  const output = await run('pgbench', args).then(
    ({ stdout }) => stdout,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    },
  )
  const tps = /tps = ([\d.]+)/.exec(output)?.[1]
  console.log(tps ? `  pgbench   ${Number(tps).toFixed(0)}/s with the baseline's statement` : '  pgbench   is not installed: left out')
}
