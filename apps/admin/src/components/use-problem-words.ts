import { useTranslation } from 'react-i18next'
import { problemOf } from '@treppenhaus/api-client/problem'

/** Says in one sentence why something did not work; a refusal by its code, else the connection. */
export function useProblemWords() {
  const { t } = useTranslation('errors')
  return (error: unknown): string => {
    const problem = problemOf(error)
    if (!problem) return t('connection')
    if (problem.code === 'changed_meanwhile' && problem.changedBy) return t('changedBy', { name: problem.changedBy })
    return t([`code.${problem.code}`, 'other'])
  }
}
