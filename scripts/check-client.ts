import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './structure/source.ts'

const files = ['packages/api-client/openapi.json', 'packages/api-client/src/generated.ts']
const readAll = () => files.map((file) => (fs.existsSync(path.join(root, file)) ? fs.readFileSync(path.join(root, file), 'utf8') : ''))

// Generated anew and compared with what lies there, so that it also works in an export without git.
const before = readAll()
execFileSync('pnpm', ['run', 'generate'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
const behind = files.filter((_, index) => readAll()[index] !== before[index])
for (const file of behind)
  console.error(`${file}\n  was not what the API describes; it has been written anew: commit it with the change of the API.`)
console.log(behind.length ? 'The client had drifted from the API' : 'The client is what the API describes')
process.exitCode = behind.length ? 1 : 0
