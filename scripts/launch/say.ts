/** One line for the person at the terminal: what happens next. */
export const say = (sentence: string): void => console.log(`→ ${sentence}`)

/** Ends a start that cannot go on with the sentence of its reason; a surprise keeps its stack. */
export function complain(error: unknown): void {
  const expected = error instanceof Error && (error.name === 'StartError' || error.name === 'LaunchError')
  console.error(expected ? `\n${error.message}` : error)
}

/** A reason not to start; its message is one sentence for the person who started the program. */
export class LaunchError extends Error {
  override name = 'LaunchError'
}
