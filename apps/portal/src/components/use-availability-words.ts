import { dayIn, partsOfDay, type Availability } from '@treppenhaus/domain/calendar'
import { useTranslation } from 'react-i18next'
import { calendarDay } from '../lib/format.ts'

/** At-home times in words: "heute abends, Fr., 20.11. ganztags"; empty when there are none. */
export function useAvailabilityWords() {
  const { t, i18n } = useTranslation('common', { keyPrefix: 'times' })
  const { t: tCommon } = useTranslation('common')
  return (availability: readonly Availability[]) =>
    availability
      .filter(({ parts }) => parts.length > 0)
      .map(({ day, parts }) => {
        const name = day === dayIn(new Date()) ? tCommon('day.near.today') : calendarDay(day, i18n.language)
        const whole = parts.length === partsOfDay.length
        return t('line', { day: name, parts: whole ? t('all') : parts.map((part) => t(`part.${part}`)).join(', ') })
      })
      .join('; ')
}
