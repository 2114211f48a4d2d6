import { InlineError } from '@treppenhaus/ui/inline-error'
import { useProblemText } from './use-problem-text.ts'

/** Why an act failed; nothing while there is no error. */
export function ProblemLine({ error }: { error: unknown }) {
  const problemText = useProblemText()
  if (error === null || error === undefined) return null
  return <InlineError>{problemText(error)}</InlineError>
}
