import { useUndoChangeSet } from './change-set-queries.ts'
import { useProblemWords } from './use-problem-words.ts'
import { useToast } from './use-toast.ts'

/** Takes back what was changed together and says so, also when the page it was done on has long gone. */
export function useTakeBack() {
  const undo = useUndoChangeSet()
  const toast = useToast()
  const words = useProblemWords()
  const takeBack = (id: string, done: string) => {
    // Callbacks of a mutation end with its component; a promise does not.
    undo.mutateAsync({ params: { path: { id } } }).then(
      () => toast.done(done),
      (error: unknown) => toast.failed(words(error)),
    )
  }
  return { takeBack, isPending: undo.isPending }
}
