import { Anchor, Button, Checkbox, VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useRecordWords } from '../../components/use-record-words.ts'
import { paths } from '../../lib/paths.ts'
import { pathOfRecord } from '../../lib/record-path.ts'
import type { Decision } from './conflict-list.tsx'
import classes from './conflicts.module.css'
import type { Group } from './groups.ts'
import type { Conflict } from './queries.ts'

interface ConflictGroupProps {
  group: Group
  marked: ReadonlySet<string>
  /** None: for reading alone. */
  onMark: ((ids: readonly string[], is: boolean) => void) | undefined
  onDecide: (ids: readonly string[], decision: Decision) => void
}

/** One record: what stands here and what the other software says, side by side. */
export function ConflictGroup({ group, marked, onMark, onDecide }: ConflictGroupProps) {
  const { t } = useTranslation('import-conflicts')
  const words = useRecordWords()
  const titleId = useId()
  const { kind, recordId, recordName, property, conflicts } = group
  const ids = conflicts.map(({ id }) => id)
  const count = ids.filter((id) => marked.has(id)).length
  const name = recordName ?? words.kind(kind)
  const to = pathOfRecord(kind, recordId) ?? (property ? paths.property(property.id) : undefined)
  return (
    <section aria-labelledby={titleId} className={classes.group}>
      <div className={classes.head}>
        {onMark ? (
          <Checkbox
            aria-label={t('markRecord', { name })}
            checked={count === ids.length}
            indeterminate={count > 0 && count < ids.length}
            onChange={(event) => onMark(ids, event.currentTarget.checked)}
          />
        ) : null}
        <h2 id={titleId} className={classes.name}>
          {to ? (
            <Anchor component={Link} to={to}>
              {name}
            </Anchor>
          ) : (
            name
          )}
        </h2>
        <span className={classes.facts}>
          {[words.kind(kind), property && kind !== 'property' ? property.name : ''].filter(Boolean).join(' · ')}
        </span>
      </div>
      <table className={classes.table} aria-labelledby={titleId}>
        <thead>
          <tr>
            {onMark ? (
              <td>
                <VisuallyHidden>{t('mark')}</VisuallyHidden>
              </td>
            ) : null}
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('here')}</th>
            <th scope="col">{t('there')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => (
            <Row key={conflict.id} conflict={conflict} isMarked={marked.has(conflict.id)} onMark={onMark} onDecide={onDecide} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps extends Pick<ConflictGroupProps, 'onMark' | 'onDecide'> {
  conflict: Conflict
  isMarked: boolean
}

function Row({ conflict, isMarked, onMark, onDecide }: RowProps) {
  const { t } = useTranslation('import-conflicts')
  const words = useRecordWords()
  const { id, kind, field, ours, theirs } = conflict
  const name = words.field(kind, field)
  const side = (value: unknown, label: string, decision: Decision) => (
    <td className={classes.side}>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      <div className={classes.pair}>
        <span className={classes.value}>{words.value(kind, field, value)}</span>
        {onMark ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t(`${decision}Field`, { field: name, value: words.value(kind, field, value) })}
            onClick={() => onDecide([id], decision)}
          >
            {t(decision)}
          </Button>
        ) : null}
      </div>
    </td>
  )
  return (
    <tr>
      {onMark ? (
        <td className={classes.box}>
          <Checkbox
            aria-label={t('markField', { field: name })}
            checked={isMarked}
            onChange={(event) => onMark([id], event.currentTarget.checked)}
          />
        </td>
      ) : null}
      <th scope="row">{name}</th>
      {side(ours, t('here'), 'keep')}
      {side(theirs, t('there'), 'take')}
    </tr>
  )
}
