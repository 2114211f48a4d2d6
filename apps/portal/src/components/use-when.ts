import { useTranslation } from 'react-i18next'
import { clock, dayWords, shortClock, shortDay } from '../lib/format.ts'

/** Instants in words: "heute", "heute um 14:06", "heute, 16 bis 18 Uhr". */
export function useWhen() {
  const { t, i18n } = useTranslation('common', { keyPrefix: 'day' })
  const locale = i18n.language

  const day = (instant: string) => {
    const words = dayWords(instant, locale)
    return words.kind === 'other' ? words.text : t(`near.${words.kind}`)
  }

  return {
    day,
    clock: (instant: string) => clock(instant, locale),
    /** The time alone today, else the day alone; for the narrow steps of the stair. */
    brief: (instant: string) => (dayWords(instant, locale).kind === 'today' ? clock(instant, locale) : shortDay(instant)),
    /** The time alone today, else day and time in figures; for the many lines of a history. */
    stamp: (instant: string) =>
      dayWords(instant, locale).kind === 'today' ? clock(instant, locale) : `${shortDay(instant)}, ${clock(instant, locale)}`,
    at: (instant: string) => t('at', { day: day(instant), time: clock(instant, locale) }),
    span: (from: string, to: string) => t('span', { day: day(from), from: shortClock(from), to: shortClock(to) }),
  }
}
