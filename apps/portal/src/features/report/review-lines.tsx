import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePlace } from '../../components/use-place.ts'
import { useAvailabilityWords } from '../../components/use-availability-words.ts'
import { paths } from '../../lib/paths.ts'
import { asksForRoom, asksForTimes, asksForUrgency, placeOf, stepsOf, type Step } from '../../lib/report.ts'
import { topicName } from '../../lib/ticket.ts'
import classes from './check-step.module.css'
import type { ReportForm } from './use-report-form.ts'

/** What was filled in, line by line, each with a pencil back to its step. */
export function ReviewLines({ form }: { form: ReportForm }) {
  const { t } = useTranslation('report', { keyPrefix: 'check' })
  const needed = stepsOf(form.report, form.context)
  const lines = useLines(form)
  return (
    <dl className={classes.lines}>
      {lines.map(({ key, step, text }) => (
        <div key={key}>
          <dt className={classes.term}>{t(`line.${key}`)}</dt>
          <dd className={classes.text}>{text === '' ? t('nothing') : text}</dd>
          {needed.includes(step) ? (
            <dd className={classes.edit}>
              <ActionIcon component={Link} to={paths.reportStep(step)} aria-label={t('edit', { line: t(`line.${key}`) })}>
                <IconPencil aria-hidden="true" />
              </ActionIcon>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

type Line = { key: 'what' | 'where' | 'description' | 'home' | 'phone' | 'access'; step: Step; text: string }

function useLines({ report, context }: ReportForm): Line[] {
  const { t, i18n } = useTranslation('report', { keyPrefix: 'check' })
  const { t: tCommon } = useTranslation('common')
  const words = usePlace()
  const availability = useAvailabilityWords()
  const { topic, home } = context
  const place = placeOf(report, context)
  const urgency = asksForUrgency(report.kind) && report.urgency ? t(`urgency.${report.urgency}`) : ''
  const house = home ? `${home.street} ${home.houseNumber}` : ''
  const room = place && asksForRoom(place, context) && report.room ? tCommon(`room.${report.room}`) : ''
  const where = [house, home && place === 'unit' ? words.words(home, true) : t('common'), room].filter(Boolean).join(', ')
  const access = [report.keyAllowed ? t('key') : '', report.accessNote.trim()].filter(Boolean).join('\n')
  const lines: Line[] = [
    { key: 'what', step: 'what', text: [topic ? topicName(topic, i18n.language) : '', urgency].filter(Boolean).join('\n') },
    { key: 'where', step: 'where', text: where },
    { key: 'description', step: 'details', text: report.description.trim() },
  ]
  if (!asksForTimes(report, context)) return lines
  return [
    ...lines,
    { key: 'home', step: 'times', text: availability(report.availability) },
    { key: 'phone', step: 'times', text: report.phone.trim() },
    { key: 'access', step: 'times', text: access },
  ]
}
