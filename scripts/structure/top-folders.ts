import type { Finding } from './source.ts'

const folders = new Set(['apps', 'packages', 'scripts', 'infra', 'docs', 'e2e', 'bench', '.github', '.ci'])
const apps = new Set(['api', 'worker', 'admin', 'portal', 'contractor'])
const packages = new Set([
  'account',
  'api-client',
  'config',
  'db',
  'demo',
  'domain',
  'embedded-postgres',
  'exchange',
  'files',
  'testing',
  'ui',
])

/** The layout of the repository is closed: a new folder is a decision, written down in docs/decisions/. */
export function checkTopFolder(path: string): Finding[] {
  const [top, name] = path.split('/')
  if (name === undefined) return []
  const known = folders.has(top!) && (top !== 'apps' || apps.has(name)) && (top !== 'packages' || packages.has(name))
  if (known) return []
  return [
    {
      path,
      message: `No such folder in the layout: ${top}/${name}. Put it in an existing one, or write a decision record and add it here.`,
    },
  ]
}
