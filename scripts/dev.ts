import path from 'node:path'
import { readScriptsEnv, type ScriptsEnv } from './env.ts'
import { startChild, type Child } from './launch/child.ts'
import { openDatabases, type Databases } from './launch/database.ts'
import { logins } from './launch/greet.ts'
import { checkPort } from './launch/port.ts'
import { prepareDatabases } from './launch/prepare.ts'
import { processEnv } from './launch/process-env.ts'
import { untilReady } from './launch/ready.ts'
import { complain, say } from './launch/say.ts'
import { seedOnce } from './launch/seed.ts'
import { stopOnSignal } from './launch/shutdown.ts'
import { root } from './structure/source.ts'

const pages = ['admin', 'portal', 'contractor']
const children: Child[] = []
let databases: Databases | undefined
let env: ScriptsEnv | undefined

const stop = async () => {
  await Promise.all(children.map((child) => child.stop()))
  await databases?.embedded?.stop()
}
const signals = stopOnSignal(stop)

try {
  env = readScriptsEnv()
  await develop(env)
} catch (error) {
  if (!signals.stopped()) {
    complain(error, env?.dataDir)
    await stop()
    process.exit(1)
  }
}

/** API and worker run from source and start again at each change; each SPA has a Vite server that reloads by itself. */
async function develop(env: ScriptsEnv) {
  databases = await openDatabases(env)
  for (let port = env.port; port <= env.port + pages.length; port++) await checkPort(env.host, port)
  await prepareDatabases(databases, env)
  await seedOnce(databases.operator, env)
  if (signals.stopped()) return
  const childEnv = { ...processEnv(env, databases), NODE_ENV: 'development' }
  for (const app of ['api', 'worker']) {
    const args = ['--watch', '--watch-preserve-output', 'src/server.ts']
    children.push(startChild({ name: app, args, env: childEnv, cwd: path.join(root, 'apps', app) }, say))
  }
  const api = `http://localhost:${env.port}`
  for (const [index, app] of pages.entries()) {
    const pageEnv = { ...env.all, API_URL: api, PORT: String(env.port + 1 + index) }
    children.push(startChild({ name: app, args: ['node_modules/vite/bin/vite.js'], env: pageEnv, cwd: path.join(root, 'apps', app) }, say))
  }
  await untilReady(api, children)
  const addresses = pages.map((app, index) => `  ${app.padEnd(11)} http://localhost:${env.port + 1 + index}/${app}/`)
  console.log(`\nReady for changes.\n${addresses.join('\n')}\n  API         ${api}/docs\n  sent        ${api}/outbox/\n\n${logins}\n`)
  await Promise.race(children.map((child) => child.failed))
}
