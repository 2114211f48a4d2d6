import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readScriptsEnv } from './env.ts'
import { root } from './structure/source.ts'
import { countTests, type Report } from './tests/counts.ts'
import { providePrograms } from './tests/programs.ts'

const { ci } = readScriptsEnv()
const missing = providePrograms()
const isMissing = (command: string) => missing.some((program) => program.command === command)

// The journeys use what is served in production.
const built = isMissing('chromium') ? 0 : runHere('turbo', ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'])
const withoutBrowser = isMissing('chromium') ? ['--project', '!browser'] : []
const withoutRedis = isMissing('redis-server') ? ['--exclude', '**/*.redis.test.ts'] : []

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'treppenhaus-report-'))
const file = path.join(folder, 'report.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
const exitCode = runHere('vitest', ['run', ...reporters, ...withoutBrowser, ...withoutRedis, ...process.argv.slice(2)])
const report = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Report) : undefined
fs.rmSync(folder, { recursive: true })

const { passed, failed } = countTests(report, exitCode)
for (const { debianPackage, tests } of missing)
  console.log(`${ci ? 'Failed' : 'Left out'}: ${tests}, because ${debianPackage} is not installed and cannot be installed by this user.`)
if (built !== 0) console.log('Failed: the build; the lines above say why.')
const allFailed = failed + (built === 0 ? 0 : 1) + (ci ? missing.length : 0)
console.log(`${passed} passed, ${allFailed} failed`)
process.exitCode = allFailed ? 1 : 0

function runHere(program: string, args: string[]): number {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status ?? 1
}
