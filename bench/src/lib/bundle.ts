import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { env } from '../env.ts'
import { root } from './program.ts'

/** Builds an app as a production start does. @returns its file for Node */
export async function bundle(app: 'api' | 'worker'): Promise<string> {
  const folder = path.join(root, 'apps', app)
  const build = spawn(process.execPath, [path.join(root, 'packages/config/bundle.ts')], {
    cwd: folder,
    env: env.inherited,
    stdio: 'inherit',
  })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new Error(`The bundle of ${app} could not be built.`)
  return path.join(folder, 'dist/server.js')
}

/** Builds the pages of all three audiences; what has not changed comes from the cache. */
export async function bundlePages(): Promise<void> {
  const args = ['run', 'build', '--filter=./apps/*', '--output-logs=errors-only']
  const build = spawn(path.join(root, 'node_modules/.bin/turbo'), args, {
    cwd: root,
    env: env.inherited,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new Error('The pages could not be built.')
}
