import { Anchor } from '@mantine/core'
import { Chip } from '@treppenhaus/ui/chip'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { pathOfRecord } from '../../lib/record-path.ts'
import { MoreButton } from '../../components/record-list.tsx'
import { useRecordWords } from '../../components/use-record-words.ts'
import { actionLooks } from './count-tiles.tsx'
import classes from './record-rows.module.css'
import { FieldChanges } from './field-changes.tsx'
import { useImportRecords, type Import, type ImportRecord, type RecordFilter } from './queries.ts'
import { RowErrors } from './row-errors.tsx'

interface RecordRowsProps {
  found: Import
  filter: RecordFilter
}

/** Row by row: which record, what happens with it, which fields, and what is wrong. */
export function RecordRows({ found, filter }: RecordRowsProps) {
  const { t } = useTranslation('imports')
  const records = useImportRecords(found.id, filter)
  const rows = records.data?.pages.flatMap(({ items }) => items)
  return (
    <div className={classes.outer}>
      <Loaded query={{ ...records, data: rows }} rows={6} rowHeight={60}>
        {(items) =>
          items.length === 0 ? (
            <p className={classes.none}>{t('check.noRows')}</p>
          ) : (
            <ul className={classes.rows} aria-label={t('check.rows')}>
              {items.map((record) => (
                <Row key={record.seq} record={record} isTable={found.dialect !== null} isThere={found.state === 'done'} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <MoreButton list={records} />
    </div>
  )
}

interface RowProps {
  record: ImportRecord
  isTable: boolean
  /** It was taken over, so that there is a record to go to. */
  isThere: boolean
}

function Row({ record, isTable, isThere }: RowProps) {
  const { t } = useTranslation('imports')
  const words = useRecordWords()
  const { kind, action, row, name, externalId, recordId, changes, errors } = record
  const look = action ? actionLooks[action] : undefined
  const to = recordId && (isThere || action !== 'create') ? pathOfRecord(kind, recordId) : undefined
  const title = name || externalId || t(isTable ? 'check.row' : 'check.element', { row })
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        {action && look ? (
          <Chip hue={look.hue} icon={look.icon}>
            {t(`action.${action}`)}
          </Chip>
        ) : null}
        <span className={classes.kind}>{words.kind(kind)}</span>
        {to ? (
          <Anchor component={Link} to={to} className={classes.name ?? ''}>
            {title}
          </Anchor>
        ) : (
          <span className={classes.name}>{title}</span>
        )}
        {/* What ends is missing in the file. */}
        {row > 0 ? <span className={`num ${classes.place}`}>{t(isTable ? 'check.row' : 'check.element', { row })}</span> : null}
      </div>
      <FieldChanges kind={kind} changes={changes} isNew={action === 'create'} />
      <RowErrors errors={errors} />
    </li>
  )
}
