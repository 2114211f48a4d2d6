import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportRecord } from './queries.ts'
import classes from './record-rows.module.css'

/** What is wrong in a row: the column, why, and what stands there. */
export function RowErrors({ errors }: { errors: ImportRecord['errors'] }) {
  const { t } = useTranslation('imports')
  if (errors.length === 0) return null
  return (
    <ul className={classes.errors}>
      {errors.map(({ code, column, value, row, warning }, index) => {
        const Icon = warning ? IconAlertTriangle : IconExclamationCircle
        return (
          <li key={index} className={classes.error} data-warning={warning || undefined}>
            <Icon role="img" aria-label={warning ? t('hint') : t('action.error')} />
            <span>
              {column === null ? null : <b>{t('check.column', { column })}: </b>}
              {t(`error.${code}`)}
              {value === undefined || value === '' ? null : ` ${t('check.value', { value })}`}
              {row === undefined ? null : ` (${t('otherRow', { row })})`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
