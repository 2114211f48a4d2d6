import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './bulk-bar.module.css'

interface BulkBarProps {
  count: number
  onClear: () => void
  children: ReactNode
}

/** What can be done with the records that are picked; sticks to the page while one looks for more. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const { t } = useTranslation('common')
  if (count === 0) return null
  return (
    <div role="toolbar" aria-label={t('picked', { count })} className={classes.bar}>
      <span className={classes.count} role="status">
        {t('picked', { count })}
      </span>
      {children}
      <Button variant="subtle" onClick={onClear}>
        {t('pickNone')}
      </Button>
    </div>
  )
}
