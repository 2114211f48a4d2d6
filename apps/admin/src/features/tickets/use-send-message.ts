import type { ComposerMode } from './audience.ts'
import { useAskReporter, useReply, useWriteNote } from './queries.ts'

/** The way a message goes out, by what it is. */
export function useSendMessage(mode: ComposerMode, author: string) {
  const reply = useReply(author)
  const question = useAskReporter(author)
  const note = useWriteNote(author)
  return { reply, question, note }[mode]
}
