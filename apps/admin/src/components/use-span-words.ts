import { useTranslation } from 'react-i18next'
import { dayOf, formatDay } from '../lib/format.ts'

/** `01.04.2021 bis 31.03.2024`, `seit 01.04.2021`, `ab 01.02.2027`. */
export function useSpanWords() {
  const { t } = useTranslation('common')
  const today = dayOf(new Date().toISOString())
  return ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): string => {
    if (endsOn !== null) return t('span', { from: formatDay(startsOn), to: formatDay(endsOn) })
    return t(startsOn > today ? 'from' : 'since', { date: formatDay(startsOn) })
  }
}
