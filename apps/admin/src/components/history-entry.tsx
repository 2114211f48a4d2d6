import { Anchor, Button, VisuallyHidden } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../lib/paths.ts'
import type { RecordChange } from './record-history-queries.ts'
import classes from './record-history.module.css'
import { useFieldWords } from './use-field-words.ts'
import { useRecordWords } from './use-record-words.ts'
import { useTimeWords } from './use-time-words.ts'

/** So many fields are shown without asking. */
const few = 5

/** One saving: who, when, with what, and each record that changed by it. */
export function HistoryEntry({ changes }: { changes: readonly RecordChange[] }) {
  const { t } = useTranslation('record-history')
  const time = useTimeWords()
  const { at, by, origin, importId } = changes[0]!
  const who =
    by.kind === 'system' ? t('by.system') : by.name === '' ? t('by.unknown') : by.kind === 'staff' ? by.name : t(`by.${by.kind}`, by)
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <span className={classes.who}>{who}</span>
        {origin ? <Chip hue="gray">{importId ? <OfImport id={importId} /> : t(`origin.${origin}`)}</Chip> : null}
        <time className={classes.when} dateTime={at}>
          {time.moment(at)}
        </time>
      </div>
      {changes.map((change) => (
        <Changed key={change.seq} change={change} />
      ))}
    </li>
  )
}

function OfImport({ id }: { id: string }) {
  const { t } = useTranslation('record-history')
  return (
    <Anchor component={Link} to={paths.import(id)} inherit>
      {t('origin.import')}
    </Anchor>
  )
}

function Changed({ change }: { change: RecordChange }) {
  const { t } = useTranslation('record-history')
  const words = useRecordWords()
  const fields = useFieldWords(change.kind)
  const [all, setAll] = useState(false)
  const { kind, act, about, changes } = change
  const shown = all ? changes : changes.slice(0, few)
  return (
    <>
      <p className={classes.what}>{[t(`act.${act}`, { kind: words.kind(kind) }), about].filter(Boolean).join(': ')}</p>
      <dl className={classes.fields}>
        {shown.map(({ field, from, to }) => (
          <div key={field} className={classes.field}>
            <dt>{fields.label(field)}</dt>
            <dd>
              {act === 'changed' ? (
                <>
                  <VisuallyHidden>{t('before')}: </VisuallyHidden>
                  <span className={classes.from}>{fields.value(field, from)}</span>
                  <IconArrowRight aria-hidden="true" />
                  <VisuallyHidden>{t('after')}: </VisuallyHidden>
                </>
              ) : null}
              <span className={classes.to}>{fields.value(field, act === 'removed' ? from : to)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {changes.length > few ? (
        <Button className={classes.more ?? ''} variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewerFields') : t('moreFields', { count: changes.length - few })}
        </Button>
      ) : null}
    </>
  )
}
