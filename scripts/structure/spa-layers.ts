import { isTest, type Finding, type Source } from './source.ts'

const SPA = /^(apps\/(?:admin|portal|contractor)|packages\/account)\/src\/(.+)$/
const TOP = /^(main\.tsx|router\.tsx|api\.ts|vite-env\.d\.ts|[a-z-]+\.css)$/
const PLACE = /^(features\/[a-z0-9-]+|components|lib|locales\/(de|en))\/[a-z0-9-]+(\.(test|module))?\.(tsx?|css|json)$/

/** router → features → components → lib; features do not know each other. */
export function checkSpaLayers(source: Source): Finding[] {
  const [, app, rest] = SPA.exec(source.path) ?? []
  if (!app || !rest) return []
  const here = areaOf(rest)
  return [
    ...checkSpaPlace(source.path),
    ...source.imports.flatMap(({ target, line }) => {
      const there = areaOf(SPA.exec(target)?.[2] ?? '')
      const message = there && refuse(here, there)
      return message ? [{ path: source.path, line, message }] : []
    }),
    ...checkFetching(source, rest),
  ]
}

/** Where a file of an SPA may lie; also for files that are not code. */
export function checkSpaPlace(path: string): Finding[] {
  const [, , rest] = SPA.exec(path) ?? []
  if (!rest || TOP.test(rest) || PLACE.test(rest)) return []
  const message = `An SPA has main.tsx, router.tsx, api.ts, features/<noun>/, components/, lib/ and locales/<language>/, flat: move ${rest} to one of them.`
  return [{ path, message }]
}

function areaOf(rest: string): string | undefined {
  const [top, noun] = rest.split('/')
  if (top === 'features') return `features/${noun}`
  return top === 'components' || top === 'lib' ? top : rest === 'router.tsx' || rest === 'main.tsx' ? 'router' : undefined
}

function refuse(here: string | undefined, there: string): string | undefined {
  if (!here || here === there) return undefined
  if (there === 'router') return 'Nothing imports the router or main: paths belong in lib/.'
  if (here.startsWith('features/') && there.startsWith('features/'))
    return `${here} may not import ${there}: move the shared part to components/ or lib/.`
  if (here === 'components' && there.startsWith('features/'))
    return `components may not import ${there}: take it as a prop, or move the component there.`
  if (here === 'lib' && there !== 'lib')
    return `lib may not import ${there}: lib has no screens; move the code to components/ or the feature.`
  return undefined
}

/** A page composes, a query file fetches. */
function checkFetching(source: Source, rest: string): Finding[] {
  if (isTest(rest) || !/^(features|components)\//.test(rest) || /(^|\/|-)queries\.ts$/.test(rest)) return []
  return source.imports.flatMap(({ target, line, typeOnly }) =>
    target.endsWith('/src/api.ts') && !typeOnly
      ? [
          {
            path: source.path,
            line,
            message: 'A page composes and a query file fetches: call the API in queries.ts of the feature and import the hook.',
          },
        ]
      : [],
  )
}
