import { Checkbox, TextInput } from '@mantine/core'
import { dayIn, partsOfDay, type Availability, type PartOfDay } from '@treppenhaus/domain/calendar'
import { AvailabilityGrid } from '@treppenhaus/ui/availability-grid'
import { slotKey } from '@treppenhaus/ui/lib/slot-key'
import { useTranslation } from 'react-i18next'
import { Label } from '../../components/label.tsx'
import { calendarDay, nextWorkingDays } from '../../lib/format.ts'
import { StepForm } from './step-form.tsx'
import classes from './times-step.module.css'
import type { ReportForm } from './use-report-form.ts'
import { useStep } from './use-step.ts'

const dayCount = 4

/** Step 4: when somebody is at home, and how the contractor gets in. */
export function TimesStep({ form }: { form: ReportForm }) {
  const { t, i18n } = useTranslation('report', { keyPrefix: 'times' })
  const { t: tCommon } = useTranslation('common')
  const { body, errors, next } = useStep('times', form)
  const { report, update } = form
  const today = dayIn(new Date())
  const days = nextWorkingDays(dayCount)
  const dayLabel = (day: string) => (day === today ? tCommon('day.todayStart') : calendarDay(day, i18n.language))
  return (
    <StepForm form={form} heading={t('heading')} onSubmit={next}>
      <div ref={body} className={classes.fields}>
        <AvailabilityGrid
          caption={t('caption')}
          days={days.map((day) => ({ key: day, label: dayLabel(day) }))}
          parts={partsOfDay.map((part) => ({ key: part, label: tCommon(`times.part.${part}`) }))}
          value={slotsOf(report.availability)}
          onChange={(slots) => update({ availability: availabilityOf(days, slots) })}
        />
        <div data-field="phone">
          <TextInput
            label={<Label optional>{t('phone')}</Label>}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={40}
            value={report.phone}
            error={errors.phone && t('phoneInvalid')}
            onChange={(event) => update({ phone: event.currentTarget.value })}
          />
        </div>
        <Checkbox
          label={t('key')}
          checked={report.keyAllowed}
          classNames={{ root: classes.tick ?? '' }}
          onChange={(event) => update({ keyAllowed: event.currentTarget.checked })}
        />
        <div data-field="accessNote">
          <TextInput
            label={<Label optional>{t('note')}</Label>}
            placeholder={t('notePlaceholder')}
            value={report.accessNote}
            error={errors.accessNote && t('noteTooLong')}
            onChange={(event) => update({ accessNote: event.currentTarget.value })}
          />
        </div>
      </div>
    </StepForm>
  )
}

const slotsOf = (availability: readonly Availability[]) =>
  new Set(availability.flatMap(({ day, parts }) => parts.map((part) => slotKey(day, part))))

/** Only the days that are offered: a draft from last week must not promise yesterday. */
function availabilityOf(days: readonly string[], slots: ReadonlySet<string>): Availability[] {
  return days.flatMap((day) => {
    const parts = partsOfDay.filter((part: PartOfDay) => slots.has(slotKey(day, part)))
    return parts.length === 0 ? [] : [{ day, parts }]
  })
}
