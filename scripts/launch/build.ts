import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from '../structure/source.ts'
import { LaunchError, say } from './say.ts'

/** Builds the pages, the API and the worker; what has not changed since the last time comes from the cache. */
export async function buildApps(): Promise<void> {
  say('Building the pages and the programs, where something has changed')
  const args = ['run', 'build', '--filter=./apps/*', '--output-logs=errors-only', '--log-order=grouped']
  const child = spawn(path.join(root, 'node_modules/.bin/turbo'), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', ({ message }) => {
      output += message
      resolve(1)
    })
    child.once('close', resolve)
  })
  if (code === 0) return
  if (/ENOSPC|No space left/.test(output)) throw new LaunchError(`The disk that holds ${root} is full: please make room there.`)
  if (/EACCES|Permission denied/.test(output))
    throw new LaunchError(`${output.trim()}\nThis user may not write in ${root}: please give it the right.`)
  throw new LaunchError(`${output.trim()}\nThe build failed; the lines above say why.`)
}
