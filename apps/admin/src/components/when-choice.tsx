import { TextInput } from '@mantine/core'
import { addDays } from '@treppenhaus/domain/calendar'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../lib/format.ts'
import type { Check } from '../lib/record-form.ts'
import { Segments } from './segments.tsx'
import classes from './when-choice.module.css'

/** When a change counts: at once, or from a day on. Part of a form's values. */
export interface When {
  when: 'now' | 'day'
  appliesOn: string
}
export const atOnce: When = { when: 'now', appliesOn: '' }

const tomorrow = () => addDays(dayOf(new Date().toISOString()), 1)

/** A day that is still to come. */
export const checkAppliesOn: Check = (day) => {
  if (day === '') return { key: 'required' }
  return day < tomorrow() ? { key: 'future' } : undefined
}

interface WhenChoiceProps {
  value: When
  error: string | undefined
  onChange: (value: Partial<When>) => void
}

/** "Sofort" or "Ab Datum", with the day and what happens then. */
export function WhenChoice({ value: { when, appliesOn }, error, onChange }: WhenChoiceProps) {
  const { t } = useTranslation('scheduled-changes')
  return (
    <div className={classes.when}>
      <Segments
        legend={t('when')}
        options={[
          { value: 'now', label: t('now') },
          { value: 'day', label: t('fromDay') },
        ]}
        value={when}
        onChange={(chosen) => onChange({ when: chosen })}
      />
      {when === 'day' ? (
        <TextInput
          name="appliesOn"
          type="date"
          label={t('day')}
          description={t('dayHint')}
          min={tomorrow()}
          value={appliesOn}
          error={error}
          onChange={(event) => onChange({ appliesOn: event.currentTarget.value })}
        />
      ) : null}
    </div>
  )
}
