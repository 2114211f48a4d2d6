import { isTest, type Finding, type Import, type Source } from './source.ts'

const MODULE = /^apps\/api\/src\/modules\/([^/]+)\/(.+)$/
const layers = ['schema', 'routes', 'service', 'repository'] as const
type Layer = (typeof layers)[number]

/** Which layers of its own module a layer may import. */
const below: Record<Layer, readonly Layer[]> = {
  schema: ['schema'],
  routes: ['schema', 'service', 'routes'],
  service: ['repository', 'service', 'schema'],
  repository: ['repository'],
}

const homes =
  'schema.ts, routes.ts or <audience>-routes.ts, service.ts, repository.ts, or a folder of one of these names with <verb-noun>.ts files'

/** routes → service → repository → db; another module is reached through its service alone. */
export function checkApiLayers(source: Source): Finding[] {
  const here = moduleOf(source.path)
  if (isTest(source.path) || !source.path.startsWith('apps/api/src/')) return []
  if (!here) return checkOutside(source)
  if (!here.layer)
    return [{ path: source.path, message: `A module has closed file names (${homes}): put this code in the one it belongs to.` }]
  const { noun, layer } = here
  return source.imports.flatMap((imported) => {
    const message = refuse(noun, layer, imported)
    return message ? [{ path: source.path, line: imported.line, message }] : []
  })
}

function refuse(noun: string, layer: Layer, { target, typeOnly }: Import): string | undefined {
  const there = moduleOf(target)
  if (there && there.noun !== noun && there.layer !== 'service' && !(typeOnly || (layer === 'schema' && there.layer === 'schema')))
    return `${noun} may use ${there.noun} through its service.ts only: export a function there.`
  if (there && there.noun === noun && there.layer && !typeOnly && !below[layer].includes(there.layer))
    return `${layer} may not import ${there.layer}: calls go routes → service → repository.`
  if (typeOnly) return undefined
  if (layer === 'routes' && (target === 'drizzle-orm' || /^@treppenhaus\/db\/(?!error)/.test(target)))
    return 'A route does not reach for the database: parse here, call a function of service.ts, answer.'
  if (layer === 'schema' && /^(@treppenhaus\/db\/|drizzle-orm|fastify$)/.test(target))
    return 'schema.ts describes what goes over the wire and nothing else: move this to service.ts or repository.ts.'
  if (layer === 'service' && target === 'fastify')
    return 'A service knows no HTTP: take values as arguments and leave the request to routes.ts.'
  return undefined
}

function checkOutside(source: Source): Finding[] {
  if (!source.path.startsWith('apps/api/src/plugins/')) return []
  return source.imports.flatMap(({ target, typeOnly, line }) => {
    const there = moduleOf(target)
    if (!there || typeOnly || there.layer === 'service') return []
    return [{ path: source.path, line, message: `A plugin may use a module through its service.ts only, not ${there.layer ?? target}.` }]
  })
}

function moduleOf(path: string): { noun: string; layer: Layer | undefined } | undefined {
  const [, noun, rest] = MODULE.exec(path) ?? []
  if (!noun || !rest) return undefined
  const file = rest.replace(/^(staff|portal|contractor|public)-(?=[a-z]+\.ts$)/, '')
  const layer = layers.find((name) => file === `${name}.ts` || new RegExp(`^${name}/[a-z0-9-]+\\.ts$`).test(file))
  return { noun, layer }
}
