import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../components/use-problem-text.ts'

/** Why a report did not go, and what to do; the draft is always still there. */
export function useRefusalText() {
  const { t } = useTranslation('completion', { keyPrefix: 'refusal' })
  const problemText = useProblemText()
  return (code: string): string => {
    if (code === 'illegal_transition' || code === 'photo_refused' || code === 'photo_failed' || code === 'note_required')
      return t(`${code}`)
    return problemText(code)
  }
}
