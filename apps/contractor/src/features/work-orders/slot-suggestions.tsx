import { useTranslation } from 'react-i18next'
import { useWhen } from '../../components/use-when.ts'
import type { AppointmentInput } from '../../lib/appointment.ts'
import type { Slot } from '../../lib/availability.ts'
import classes from './appointment-form.module.css'

/** More than this are more to read than to choose from. */
const mostSlots = 6

interface SlotSuggestionsProps {
  slots: readonly Slot[]
  chosen: AppointmentInput
  onChoose: (slot: { day: string; from: string; to: string }) => void
}

/** When the residents are at home. */
export function SlotSuggestions({ slots, chosen, onChoose }: SlotSuggestionsProps) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'appointment' })
  const { t: tLine } = useTranslation('work-orders', { keyPrefix: 'line' })
  const when = useWhen()
  if (slots.length === 0) return null
  return (
    <section aria-labelledby="slots">
      <h2 id="slots" className={classes.title}>
        {t('suggestions')}
      </h2>
      <ul className={classes.slots}>
        {slots.slice(0, mostSlots).map(({ day, part, from, to }) => (
          <li key={`${day}${part}`}>
            <button
              type="button"
              className={classes.slot}
              aria-pressed={chosen.day === day && chosen.from >= from && chosen.to <= to && chosen.from !== '' && chosen.to !== ''}
              onClick={() => onChoose({ day, from, to })}
            >
              <b>{when.day(day)}</b> {tLine(`part.${part}`)}, {from} – {to}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
