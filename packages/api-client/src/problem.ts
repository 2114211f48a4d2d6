import type { components } from './generated.ts'

export type Schemas = components['schemas']
/** A refusal of the API (RFC 9457); `code` is stable and is what pages translate. */
export type Problem = Schemas['Problem']

/** The refusal in an error of a query, mutation or upload; `undefined` where there was no answer. */
export function problemOf(error: unknown): Problem | undefined {
  const isProblem = typeof error === 'object' && error !== null && 'code' in error && 'status' in error && 'type' in error
  return isProblem ? (error as Problem) : undefined
}

/** The refusal in an answer; `undefined` when it is none of ours, such as a proxy's. */
export async function problemIn(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get('content-type')?.includes('application/problem+json')) return undefined
  return problemOf(await response.json().catch(() => undefined))
}
