import { Notice } from '@treppenhaus/ui/notice'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from './queries.ts'

interface ProblemNoticeProps {
  problem: NonNullable<Import['problem']>
  action?: ReactNode
}

/** Why the whole file cannot be read, or a step ended, and what to do about it. */
export function ProblemNotice({ problem, action }: ProblemNoticeProps) {
  const { t } = useTranslation('imports')
  const { code, line, detail } = problem
  const where = [line === undefined ? '' : t('problemLine', { line }), detail ?? ''].filter(Boolean).join(', ')
  return (
    <Notice kind="caution" action={action}>
      {t(`problem.${code}`)}
      {where ? ` (${where})` : null}
    </Notice>
  )
}
