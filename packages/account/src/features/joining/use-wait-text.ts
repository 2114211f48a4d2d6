import { problemOf } from '@treppenhaus/api-client/problem'
import { useTranslation } from 'react-i18next'
import { problemCode } from '../../lib/problem.ts'

/** Why an invitation was not opened or not redeemed; where somebody has to wait, for how long. */
export function useWaitText() {
  const { t } = useTranslation('joining')
  return (error: unknown): string => {
    const problem = problemOf(error)
    if (problem?.code === 'too_many_requests') {
      const seconds = problem.retryAfter
      return seconds === undefined ? t('waitSome') : t('wait', { count: Math.max(1, Math.ceil(seconds / 60)) })
    }
    return t([`error.${problemCode(error)}`, 'error.other'])
  }
}
