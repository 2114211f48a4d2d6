import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './label.module.css'

/** Label of a field that may stay empty. */
export function Label({ optional = false, children }: { optional?: boolean; children: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <>
      {children} {optional ? <span className={classes.optional}>{t('optional')}</span> : null}
    </>
  )
}
