import { Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../lib/format.ts'
import classes from './imports.module.css'
import type { Import } from './queries.ts'

interface WorkCardProps {
  found: Import
  work: 'check' | 'run' | 'rollBack'
  children?: ReactNode
}

/** How far the worker is; it goes on without anybody watching. */
export function WorkCard({ found: { total, done }, work, children }: WorkCardProps) {
  const { t } = useTranslation('imports')
  const share = total ? (done / total) * 100 : 0
  return (
    <div className={classes.card}>
      <div role="status" className={classes.words}>
        <p>
          <b>{t(`${work}.working`)}</b>
        </p>
        <p className="num">
          {total ? t(`${work}.workingOf`, { done: formatNumber(done), total: formatNumber(total) }) : t(`${work}.begins`)}
        </p>
      </div>
      <Progress value={share} size="lg" aria-label={t(`${work}.progress`)} />
      <p className={classes.text}>{t('leave')}</p>
      {children}
    </div>
  )
}
