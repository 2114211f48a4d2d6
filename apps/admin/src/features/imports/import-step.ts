import type { Import } from './queries.ts'

export const importSteps = ['file', 'check', 'run'] as const
export type ImportStep = (typeof importSteps)[number]

type Stand = Pick<Import, 'state' | 'startedAt'>

/** Where an import stands. What could not be read goes back to the file; what broke off while it ran stays there. */
export function stepOf({ state, startedAt }: Stand): ImportStep {
  if (state === 'checking' || state === 'checked') return 'check'
  if (state === 'uploaded' || state === 'discarded') return 'file'
  return state === 'failed' && startedAt === null ? 'file' : 'run'
}
