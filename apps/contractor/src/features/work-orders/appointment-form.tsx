import { Button, TextInput, Textarea } from '@mantine/core'
import { IconCalendarCheck } from '@tabler/icons-react'
import { FormFooter } from '@treppenhaus/ui/form-footer'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { HouseLine } from '../../components/house-line.tsx'
import layout from '../../components/layout.module.css'
import { useProblemText } from '../../components/use-problem-text.ts'
import { problemsOf, startOf, type AppointmentInput } from '../../lib/appointment.ts'
import { commonSlots } from '../../lib/availability.ts'
import { dayOf } from '../../lib/format.ts'
import type { Order } from '../../lib/order.ts'
import classes from './appointment-form.module.css'
import { useSchedule } from './queries.ts'
import { SlotSuggestions } from './slot-suggestions.tsx'

interface AppointmentFormProps {
  order: Order
  /** Where the page of the order is. */
  base: string
}

/** Day, from, to; the times at which the residents are at home are one tap away. */
export function AppointmentForm({ order, base }: AppointmentFormProps) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'appointment' })
  const problemText = useProblemText()
  const navigate = useNavigate()
  const scheduling = useSchedule(order.id)
  const slots = commonSlots(order.lines)
  const form = useRef<HTMLFormElement>(null)
  const [input, setInput] = useState(() => startOf(order, slots))
  const [checked, setChecked] = useState(false)
  const problems = checked ? problemsOf(input) : {}
  const change = (part: Partial<AppointmentInput>) => setInput((now) => ({ ...now, ...part }))
  const errorOf = (field: 'day' | 'from' | 'to') => (problems[field] === undefined ? undefined : t(`error.${problems[field]}`))

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setChecked(true)
    const { startsAt, endsAt, ...wrong } = problemsOf(input)
    const first = (['day', 'from', 'to'] as const).find((field) => wrong[field] !== undefined)
    if (first !== undefined) return form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus()
    if (startsAt === undefined || endsAt === undefined) return
    const note = input.note.trim()
    scheduling.schedule({ startsAt, endsAt, ...(note === '' ? {} : { note }) }, () => void navigate(base))
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <div className={layout.form}>
        <HouseLine order={order} />
        <SlotSuggestions slots={slots} chosen={input} onChoose={change} />
        <TextInput
          type="date"
          name="day"
          label={t('day')}
          min={dayOf(new Date())}
          value={input.day}
          error={errorOf('day')}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          {(['from', 'to'] as const).map((field) => (
            <TextInput
              key={field}
              type="time"
              name={field}
              step={900}
              label={t(field)}
              value={input[field]}
              error={errorOf(field)}
              onChange={(event) => change({ [field]: event.currentTarget.value })}
            />
          ))}
        </div>
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          value={input.note}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <p>{t('next')}</p>
      </div>
      <FormFooter>
        {scheduling.error ? <InlineError>{problemText(scheduling.error)}</InlineError> : null}
        <Button type="submit" size="lg" leftSection={<IconCalendarCheck aria-hidden="true" />} loading={scheduling.isPending}>
          {t('submit')}
        </Button>
      </FormFooter>
    </form>
  )
}
