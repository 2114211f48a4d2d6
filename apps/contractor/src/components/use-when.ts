import { useTranslation } from 'react-i18next'
import { ago, clock, dayOf, hoursAndMinutes, nearDay, weekdayAndDay } from '../lib/format.ts'

/** Days, times and durations in words. */
export function useWhen() {
  const { t, i18n } = useTranslation('common', { keyPrefix: 'when' })
  const locale = i18n.language

  const day = (date: string) => {
    const near = nearDay(date)
    return near ? t(`${near}`) : weekdayAndDay(date, locale)
  }
  const duration = (minutes: number) =>
    minutes < 60 ? t('minutes', { minutes }) : t('hours', { hours: minutes % 60 === 0 ? String(minutes / 60) : hoursAndMinutes(minutes) })

  return {
    day,
    duration,
    clock: (instant: string) => clock(instant, locale),
    ago: (instant: string) => ago(instant, locale),
    at: (instant: string) => t('at', { day: day(dayOf(instant)), time: clock(instant, locale) }),
    span: (from: string, to: string) => t('span', { day: day(dayOf(from)), from: clock(from, locale), to: clock(to, locale) }),
    /** "2:15 Std.", also "0:00 Std.", for the stepper. */
    hours: (minutes: number) => t('hours', { hours: hoursAndMinutes(minutes) }),
  }
}
