import { explain, StartError } from '@treppenhaus/embedded-postgres/start-error'

/** One line for the person at the terminal: what happens next. */
export const say = (sentence: string): void => console.log(`→ ${sentence}`)

/** Says why a start cannot go on, in the sentence of its reason; a surprise keeps its stack. */
export function complain(problem: unknown, dataDir?: string): void {
  const error = dataDir ? explain(problem, dataDir) : problem
  const expected = error instanceof StartError || error instanceof LaunchError
  console.error(expected ? `\n${error.message}` : error)
}

/** A reason not to start; its message is one sentence for the person who started the program. */
export class LaunchError extends Error {
  override name = 'LaunchError'
}
