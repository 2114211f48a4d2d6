import { Button, VisuallyHidden } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecordWords } from '../../components/use-record-words.ts'
import type { ImportRecord } from './queries.ts'
import classes from './record-rows.module.css'

/** So many are shown without asking. */
const few = 4

interface FieldChangesProps {
  kind: RecordKind
  changes: ImportRecord['changes']
  /** Nothing was there before. */
  isNew: boolean
}

/** Field by field: what is there now, and what would be then. */
export function FieldChanges({ kind, changes, isNew }: FieldChangesProps) {
  const { t } = useTranslation('imports')
  const words = useRecordWords()
  const [all, setAll] = useState(false)
  const told = isNew ? changes.filter(({ next }) => next !== null && next !== '') : changes
  if (told.length === 0) return null
  const shown = all ? told : told.slice(0, few)
  return (
    <>
      <dl className={classes.changes}>
        {shown.map(({ field, now, next }) => (
          <div key={field} className={classes.change}>
            <dt>{words.field(kind, field)}</dt>
            <dd>
              {isNew ? null : (
                <>
                  <VisuallyHidden>{t('check.now')}: </VisuallyHidden>
                  <span className={classes.now}>{words.value(kind, field, now)}</span>
                  <IconArrowRight aria-hidden="true" />
                  <VisuallyHidden>{t('check.then')}: </VisuallyHidden>
                </>
              )}
              <span className={isNew ? undefined : classes.then}>{words.value(kind, field, next)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {told.length > few ? (
        <Button className={classes.more ?? ''} variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('check.fewerFields') : t('check.moreFields', { count: told.length - few })}
        </Button>
      ) : null}
    </>
  )
}
