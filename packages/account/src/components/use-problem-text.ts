import { useTranslation } from 'react-i18next'
import { problemCode } from '../lib/problem.ts'

/** Turns whatever a request failed with, or its code, into a sentence for the person. */
export function useProblemText() {
  const { t } = useTranslation('account')
  return (error: unknown): string => t([`error.${typeof error === 'string' ? error : problemCode(error)}`, 'error.other'])
}
