import { isTest, type Finding, type Source } from './source.ts'

const web = { may: ['account', 'api-client', 'domain', 'ui'], alsoTests: [] }
const server = { may: ['db', 'domain', 'exchange', 'files'], alsoTests: ['testing'] }

/** Which of our packages a package may import, and which its tests may besides. */
const directions: Record<string, { may: string[]; alsoTests: string[] }> = {
  'apps/api': server,
  'apps/worker': server,
  'apps/admin': web,
  'apps/portal': web,
  'apps/contractor': web,
  'packages/account': { may: ['api-client', 'domain', 'ui'], alsoTests: [] },
  'packages/domain': { may: [], alsoTests: [] },
  'packages/db': { may: ['domain'], alsoTests: ['testing'] },
  'packages/exchange': { may: ['db', 'domain', 'files'], alsoTests: ['testing'] },
  'packages/files': { may: [], alsoTests: ['testing'] },
  'packages/ui': { may: [], alsoTests: [] },
  'packages/api-client': { may: [], alsoTests: [] },
  'packages/config': { may: [], alsoTests: [] },
  'packages/embedded-postgres': { may: [], alsoTests: [] },
  'packages/testing': { may: ['db', 'domain', 'embedded-postgres', 'files'], alsoTests: [] },
  'packages/demo': { may: ['db', 'domain', 'files'], alsoTests: ['testing'] },
  scripts: { may: ['api', 'db', 'demo', 'domain', 'embedded-postgres', 'exchange', 'files', 'worker'], alsoTests: ['testing'] },
  e2e: { may: ['db', 'demo', 'domain', 'exchange', 'files', 'testing', 'worker'], alsoTests: [] },
  bench: { may: ['db', 'domain', 'embedded-postgres', 'exchange', 'files', 'testing', 'worker'], alsoTests: [] },
}

/** The package a file belongs to, such as `apps/api`; undefined for files of the root. */
export const packageOf = (file: string) => Object.keys(directions).find((folder) => file.startsWith(`${folder}/`))

/** Imports between packages point one way, by name, and an app never imports an app. */
export function checkDirections(source: Source): Finding[] {
  const here = packageOf(source.path)
  if (!here) return []
  const { may, alsoTests } = directions[here]!
  const allowed = isTest(source.path) ? [...may, ...alsoTests] : may
  return source.imports.flatMap(({ from, target, line }) => {
    const finding = (message: string) => [{ path: source.path, line, message }]
    if (from.startsWith('.')) {
      if (packageOf(target) === here) return from.endsWith('.js') ? finding(`${from}: name the file as it is, with .ts or .tsx.`) : []
      return finding(`${from} leaves ${here}: import another package by its name, as in @treppenhaus/domain/ticket.`)
    }
    const name = /^@treppenhaus\/([^/]+)/.exec(from)?.[1]
    if (!name || allowed.includes(name) || here.endsWith(`/${name}`)) return []
    const list = allowed.length ? `only ${allowed.join(', ')}` : 'none of our packages'
    return finding(`${here} may import ${list}, not ${name}: ${adviceFor(here, name)}`)
  })
}

function adviceFor(here: string, name: string) {
  if (here === 'packages/domain') return 'rules are pure; what needs a database or a screen belongs to the caller.'
  if (here === 'packages/ui') return 'ui knows nothing of the product; pass texts, values and actions in as props.'
  if (['api', 'worker', 'admin', 'portal', 'contractor'].includes(name))
    return 'an app is never imported; move the shared part to packages/.'
  if (name === 'testing') return 'test helpers belong in *.test.ts and test-*.ts files.'
  return 'move the code to the package that may, or pass the value in.'
}
