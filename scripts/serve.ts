import path from 'node:path'
import { readScriptsEnv, type ScriptsEnv } from './env.ts'
import { buildApps } from './launch/build.ts'
import { startChild, type Child } from './launch/child.ts'
import { openDatabases, type Databases } from './launch/database.ts'
import { greet } from './launch/greet.ts'
import { checkPort } from './launch/port.ts'
import { prepareDatabases } from './launch/prepare.ts'
import { processEnv } from './launch/process-env.ts'
import { giveUp, untilReady } from './launch/ready.ts'
import { complain, LaunchError, say } from './launch/say.ts'
import { seedOnce } from './launch/seed.ts'
import { stopOnSignal } from './launch/shutdown.ts'

const began = performance.now()
const children: Child[] = []
let databases: Databases | undefined
let env: ScriptsEnv | undefined

// API and worker first, so that nobody asks a database that is gone.
const stop = async () => {
  await Promise.all(children.map((child) => child.stop()))
  await databases?.embedded?.stop()
}
const signals = stopOnSignal(stop)

try {
  env = readScriptsEnv()
  await serve(env)
} catch (error) {
  if (!signals.stopped()) {
    complain(error, env?.dataDir)
    await stop()
    process.exit(1)
  }
}

async function serve(env: ScriptsEnv) {
  databases = await openDatabases(env)
  await checkPort(env.host, env.port)
  await buildApps()
  await prepareDatabases(databases, env)
  await seedOnce(databases.operator, env)
  if (signals.stopped()) return
  say('Starting the API and the worker')
  const childEnv = processEnv(env, databases)
  for (const [name, app] of [
    ['API', 'api'],
    ['worker', 'worker'],
  ] as const) {
    // A larger young generation is never given back; with a smaller one a list of a request outlives it and fills the old one.
    const args = ['--max-semi-space-size=8', `apps/${app}/dist/server.js`]
    children.push(startChild({ name, args, env: childEnv, logFile: path.join(env.dataDir, `${app}.log`) }, say))
  }
  const address = `http://${env.host === '127.0.0.1' || env.host === '0.0.0.0' ? 'localhost' : env.host}:${env.port}`
  await untilReady(address, children)
  greet(address, env.port, (performance.now() - began) / 1000)
  await untilTrouble(databases)
}

/** Resolves never; rejects when the database has gone or a process does not stay up. */
async function untilTrouble({ embedded }: Databases) {
  const databaseGone = embedded?.exited.then(() => {
    if (!signals.stopped()) throw new LaunchError('The database ended by itself; the end of postgres.log in DATA_DIR says why.')
  })
  const processes = children.map((child) => child.failed.catch((error: Error) => giveUp(child, error.message)))
  await Promise.race([...processes, databaseGone ?? Promise.race([])])
}
