import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCalendarEvent } from '@tabler/icons-react'
import type { CustomKind } from '@treppenhaus/domain/record-kinds'
import { Chip } from '@treppenhaus/ui/chip'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../lib/format.ts'
import { DataSection } from './data-section.tsx'
import classes from './planned-changes.module.css'
import { useCancelChange, useScheduledChanges, type ScheduledChange } from './scheduled-change-queries.ts'
import { useFieldWords } from './use-field-words.ts'
import { useProblemWords } from './use-problem-words.ts'
import { useToast } from './use-toast.ts'

interface PlannedChangesProps {
  kind: CustomKind
  id: string
  mayWrite: boolean
}

/** What of a record changes on which day, and what could not; nothing where nothing is planned. What has happened stands in the history. */
export function PlannedChanges({ kind, id, mayWrite }: PlannedChangesProps) {
  const { t } = useTranslation('scheduled-changes')
  const changes = useScheduledChanges(kind, id)
  const shown = changes.data?.items.filter(({ state }) => state === 'planned' || state === 'failed') ?? []
  if (shown.length === 0) return null
  return (
    <DataSection title={t('title')} count={shown.length}>
      <ul className={classes.list} aria-label={t('title')}>
        {shown.map((change) => (
          <Planned key={change.id} change={change} mayWrite={mayWrite} />
        ))}
      </ul>
    </DataSection>
  )
}

function Planned({ change, mayWrite }: { change: ScheduledChange; mayWrite: boolean }) {
  const { t } = useTranslation('scheduled-changes')
  const fields = useFieldWords(change.kind)
  const { id, state, appliesOn, plannedBy, problem, changes } = change
  const failed = state === 'failed'
  const reason = problem && problem.field !== 'record' ? t('failedAt', { field: fields.label(problem.field) }) : t('failedRecord')
  return (
    <li className={classes.change}>
      <div className={classes.head}>
        <Chip hue={failed ? 'red' : 'blue'} icon={failed ? IconAlertTriangle : IconCalendarEvent}>
          {failed ? t('failed') : t('from', { date: formatDay(appliesOn) })}
        </Chip>
        <span className={classes.by}>{t('plannedBy', { name: plannedBy || t('system') })}</span>
        {state === 'planned' && mayWrite ? <Cancel id={id} date={formatDay(appliesOn)} /> : null}
      </div>
      {failed ? <p className={classes.reason}>{[t('wasFrom', { date: formatDay(appliesOn) }), reason].join(' ')}</p> : null}
      <dl className={classes.fields}>
        {Object.entries(changes).map(([field, to]) => (
          <div key={field} className={classes.field}>
            <dt>{fields.label(field)}</dt>
            <dd>{fields.value(field, to)}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function Cancel({ id, date }: { id: string; date: string }) {
  const { t } = useTranslation('scheduled-changes')
  const cancel = useCancelChange()
  const toast = useToast()
  const words = useProblemWords()
  const take = () =>
    cancel.mutate(
      { params: { path: { id } } },
      { onSuccess: () => void toast.done(t('cancelled')), onError: (error) => void toast.failed(words(error)) },
    )
  return (
    <Button
      className={classes.cancel ?? ''}
      variant="subtle"
      loading={cancel.isPending}
      onClick={take}
      aria-label={t('cancelOf', { date })}
    >
      {t('cancel')}
    </Button>
  )
}
