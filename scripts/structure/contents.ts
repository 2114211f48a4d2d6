import path from 'node:path'
import { isTest, type Finding, type Source } from './source.ts'

const LONGEST = 400
/** Tools that load a file by its default export. */
const defaultExportAsked = /(^|\/)((vite|vitest|drizzle)\.config\.ts|global-setup\.ts)$|\.d\.ts$/
/** The only readers of the environment; the starter passes it on before anything is installed. */
const mayReadEnvironment = /(^|\/)env\.ts$|^scripts\/run\.mjs$/
const generated = /^packages\/api-client\/src\/generated\.ts$/

/** What every hand-written code file keeps to, wherever it lies. */
export function checkContents(source: Source): Finding[] {
  if (generated.test(source.path)) return []
  return rules.flatMap((rule) => {
    const message = rule(source)
    return message ? [{ path: source.path, message }] : []
  })
}

const rules: ((source: Source) => string | false)[] = [
  ({ text }) => {
    const lines = text.trimEnd().split('\n').length
    return lines > LONGEST && `${lines} lines, at most ${LONGEST}: split it by use case.`
  },
  ({ path: file }) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.(ts|tsx|mjs|css)$/.test(path.basename(file)) && 'Name files in kebab-case.',
  ({ path: file }) => /(^|\/)index\.tsx?$/.test(file) && 'No barrels: name the file after what is in it and import it by that name.',
  ({ starExports }) => starExports > 0 && 'No barrels: import from the file that defines the name, not through export *.',
  ({ onlyPassesOn }) => onlyPassesOn && 'No barrels: this file only passes on what others export; import from those.',
  ({ path: file, defaultExport }) =>
    defaultExport && !defaultExportAsked.test(file) && 'No default export: export by name, so that the name is the same everywhere.',
  ({ path: file, readsEnvironment }) =>
    readsEnvironment &&
    !mayReadEnvironment.test(file) &&
    !isTest(file) &&
    'Only env.ts reads process.env: read and check the variable there and pass the value on.',
  ({ path: file, imports }) =>
    file !== 'apps/worker/src/queue.ts' &&
    !file.startsWith('bench/') && // measures the bare queue beside ours
    imports.some(({ from }) => /^bullmq(\/|$)/.test(from)) &&
    'Only apps/worker/src/queue.ts knows BullMQ: add what you need there.',
  ({ path: file, text }) =>
    file.startsWith('packages/domain/src/') &&
    !isTest(file) &&
    /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|from 'node:/.test(text) &&
    'Rules are pure: take the time, chance or file content as an argument from the service.',
]
