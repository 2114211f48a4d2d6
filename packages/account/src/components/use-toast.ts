import { showFailedToast, showToast, showUndoToast } from '@treppenhaus/ui/undo-toast'
import { useTranslation } from 'react-i18next'

/** Says in passing what was done, in the words of the button, or why it was not. */
export function useToast() {
  const { t } = useTranslation('account')
  const closeLabel = t('close')
  return {
    done: (message: string) => showToast({ message, closeLabel }),
    undoable: (message: string, onUndo: () => void) => showUndoToast({ message, onUndo, undoLabel: t('undo'), closeLabel }),
    failed: (message: string) => showFailedToast({ message, closeLabel }),
  }
}
