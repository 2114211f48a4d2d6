import { Button, Textarea } from '@mantine/core'
import { IconCloudUp, IconSend } from '@tabler/icons-react'
import { DraftHint } from '@treppenhaus/ui/draft-hint'
import { FormFooter } from '@treppenhaus/ui/form-footer'
import { HoursStepper } from '@treppenhaus/ui/hours-stepper'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { OutcomeChoice } from '@treppenhaus/ui/outcome-choice'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCompletions } from '../../components/use-completions.ts'
import { usePlace } from '../../components/use-place.ts'
import { useWhen } from '../../components/use-when.ts'
import { isBegun } from '../../lib/completion.ts'
import type { Entry } from '../../lib/completion-state.ts'
import type { OrderLine } from '../../lib/order.ts'
import { useOnline } from '../../lib/use-online.ts'
import classes from './completion-page.module.css'
import { FieldProblem } from './field-problem.tsx'
import { MaterialList } from './material-list.tsx'
import { ReportPhotos } from './report-photos.tsx'
import { ReportSignature } from './report-signature.tsx'
import { useReport } from './use-report.ts'
import { useRefusalText } from './use-refusal-text.ts'

interface CompletionFormProps {
  entry: Entry
  lines: readonly OrderLine[]
  unitsPerFloor: number | null
  /** Where the page of the order is. */
  base: string
}

/** Three fat choices, then what proves the work. */
export function CompletionForm({ entry, lines, unitsPerFloor, base }: CompletionFormProps) {
  const { t } = useTranslation('completion')
  const { t: tStatus } = useTranslation('common', { keyPrefix: 'status' })
  const when = useWhen()
  const report = useReport(entry, base)
  const { draft } = entry
  const words = { done: tStatus('done'), partly_done: tStatus('partly_done'), not_possible: tStatus('not_possible') }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void report.send(event.currentTarget)
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className={classes.form} inert={entry.sending}>
        <div className={classes.group} data-field="outcome">
          <OutcomeChoice legend={t('outcome')} words={words} value={draft.outcome} onChange={(outcome) => report.change({ outcome })} />
          <FieldProblem when={report.missing('outcome')}>{t('missing.outcome')}</FieldProblem>
        </div>
        <div className={classes.group} data-field="note">
          <FlatList lines={lines} unitsPerFloor={unitsPerFloor} />
          <Textarea
            label={draft.outcome === null ? t('note.done') : t(`note.${draft.outcome}`)}
            description={draft.outcome === null || draft.outcome === 'done' ? t('optional') : undefined}
            value={draft.note}
            maxLength={4000}
            autosize
            minRows={2}
            error={report.missing('note') ? t(`missing.${draft.outcome === 'not_possible' ? 'why' : 'left'}`) : undefined}
            onChange={(event) => report.change({ note: event.currentTarget.value })}
          />
        </div>
        <ReportPhotos entry={entry} report={report} />
        <HoursStepper
          label={t('hours.label')}
          minutes={draft.minutes}
          display={when.hours(draft.minutes)}
          lessLabel={t('hours.less')}
          moreLabel={t('hours.more')}
          onChange={(minutes) => report.change({ minutes })}
        />
        <MaterialList
          materials={draft.materials}
          wrong={report.missing('materials')}
          onChange={(materials) => report.change({ materials })}
        />
        <ReportSignature draft={draft} report={report} />
      </div>
      <Foot entry={entry} failure={report.result && 'code' in report.result ? report.result.code : draft.refusal} />
    </form>
  )
}

/** Which flats the report is about; one answer covers them all. */
function FlatList({ lines, unitsPerFloor }: { lines: readonly OrderLine[]; unitsPerFloor: number | null }) {
  const { t } = useTranslation('completion')
  const place = usePlace()
  if (lines.length < 2) return null
  return (
    <ul className={classes.lines} aria-label={t('lines')}>
      {lines.map((line) => (
        <li key={line.ticketId}>
          <b>{place.flat(line, unitsPerFloor)}</b> {line.title}
        </li>
      ))}
    </ul>
  )
}

function Foot({ entry, failure }: { entry: Entry; failure: string | null }) {
  const { t } = useTranslation('completion')
  const online = useOnline()
  const { kept } = useCompletions()
  const refusalText = useRefusalText()
  const hint = kept ? isBegun(entry.draft, entry.photos) && <DraftHint label={t('draftKept')} /> : <DraftHint label={t('notKept')} />
  return (
    <FormFooter hint={hint || undefined}>
      {failure === null ? null : <InlineError>{refusalText(failure)}</InlineError>}
      <Button
        type="submit"
        size="lg"
        loading={entry.sending}
        leftSection={online ? <IconSend aria-hidden="true" /> : <IconCloudUp aria-hidden="true" />}
      >
        {online ? t('send') : t('sendLater')}
      </Button>
    </FormFooter>
  )
}
