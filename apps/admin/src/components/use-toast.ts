import { showFailedToast, showToast, showUndoToast } from '@treppenhaus/ui/undo-toast'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../lib/undo.ts'

/** Says what was done, in the words of the button; where it can be undone, offers it. */
export function useToast() {
  const { t } = useTranslation('common')
  const closeLabel = t('close')
  return {
    done: (message: string) => showToast({ message, closeLabel }),
    undoable: (message: string, onUndo: () => void) => {
      const undo = offerUndo(onUndo)
      showUndoToast({ message, undoLabel: t('undo'), onUndo: undo, keys: t('undoKey'), closeLabel })
    },
    failed: (message: string) => showFailedToast({ message, closeLabel }),
  }
}
