import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readScriptsEnv } from './env.ts'
import { listFiles, parseSource, readFile, root } from './structure/source.ts'
import { countTests, type Report } from './tests/counts.ts'
import { testsNeeding } from './tests/needing.ts'
import { providePrograms } from './tests/programs.ts'

const { ci } = readScriptsEnv()
const missing = providePrograms()
const tests = listFiles().filter((file) => /\.test\.tsx?$/.test(file))
const sources = missing.length > 0 ? tests.map((file) => parseSource(file, readFile(file))) : []
const excluded = missing.flatMap(({ helper }) => testsNeeding(helper, sources)).flatMap((file) => ['--exclude', file])

// The journeys use what is served in production.
const built = runHere('turbo', ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'])

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'treppenhaus-report-'))
const file = path.join(folder, 'report.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
const exitCode = runHere('vitest', ['run', ...reporters, ...excluded, ...process.argv.slice(2)])
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
