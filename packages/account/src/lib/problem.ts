import { problemOf } from '@treppenhaus/api-client/problem'

/** The stable code of a refusal; `offline` without an answer, `other` for surprises. */
export const problemCode = (error: unknown): string => problemOf(error)?.code ?? (error instanceof TypeError ? 'offline' : 'other')

/** Refused fields of a form: `/email` becomes `email`, with the code of each. */
export const fieldErrorsOf = (error: unknown): Record<string, string> =>
  Object.fromEntries((problemOf(error)?.errors ?? []).map(({ path, code }) => [path.split('/')[1] ?? '', code]))
