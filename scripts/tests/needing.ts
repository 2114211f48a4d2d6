import type { Source } from '../structure/source.ts'

/** Tests that start a program of the system: those that import the helper which starts it, `testing/src/<helper>.ts`, and all journeys. */
export function testsNeeding(helper: string, sources: Source[]): string[] {
  const isHelper = (target: string) => target === `@treppenhaus/testing/${helper}` || target === `packages/testing/src/${helper}.ts`
  return sources
    .filter(({ path, imports }) => (helper === 'browser' && path.startsWith('e2e/')) || imports.some(({ target }) => isHelper(target)))
    .map(({ path }) => path)
}
