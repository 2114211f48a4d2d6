import { addDays } from '@treppenhaus/domain/calendar'
import { useTranslation } from 'react-i18next'
import { dayOf, formatDate, formatDay, formatTime } from '../lib/format.ts'

const minute = 60_000

/** How long ago, and when, as people say it. */
export function useTimeWords() {
  const { t } = useTranslation('common')
  const now = new Date().toISOString()
  const dayWord = (day: string) => {
    if (day === dayOf(now)) return t('today')
    return day === addDays(dayOf(now), -1) ? t('yesterday') : formatDay(day)
  }
  return {
    /** `12 min`, `3 Std.`, `2 T`, then the date. */
    ago: (instant: string): string => {
      const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(instant)) / minute))
      if (minutes < 60) return t('minutes', { count: minutes })
      if (minutes < 24 * 60) return t('hours', { count: Math.floor(minutes / 60) })
      return minutes < 7 * 24 * 60 ? t('days', { count: Math.floor(minutes / 1440) }) : formatDate(instant)
    },
    /** `heute, 14:06` */
    moment: (instant: string): string => t('at', { day: dayWord(dayOf(instant)), time: formatTime(instant) }),
    day: dayWord,
  }
}
