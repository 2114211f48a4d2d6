import { addDays } from '@treppenhaus/domain/calendar'

export interface ChartPeriod {
  id: string
  startsOn: string
  endsOn: string | null
}

export interface PeriodBar {
  id: string
  /** Shares of the width, 0 to 100. */
  left: number
  width: number
  state: 'past' | 'present' | 'future'
  open: boolean
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

export const stateOf = ({ startsOn, endsOn }: Omit<ChartPeriod, 'id'>, today: string): PeriodBar['state'] => {
  if (startsOn > today) return 'future'
  return endsOn !== null && endsOn < today ? 'past' : 'present'
}

/** Periods as bars on one scale from the first day to the last one, with years as marks. */
export function periodChart(periods: readonly ChartPeriod[], today: string) {
  const days = periods.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn ?? startsOn])
  const from = days.reduce((least, day) => (day < least ? day : least), addDays(today, -365))
  const to = addDays(
    days.reduce((most, day) => (day > most ? day : most), today),
    270,
  )
  const [first, span] = [dayNumber(from), dayNumber(to) - dayNumber(from)]
  const at = (day: string) => ((dayNumber(day) - first) / span) * 100
  const bars = periods.map((period): PeriodBar => {
    const left = at(period.startsOn)
    const right = period.endsOn === null ? 100 : at(addDays(period.endsOn, 1))
    return { id: period.id, left, width: Math.max(right - left, 0.5), state: stateOf(period, today), open: period.endsOn === null }
  })
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) },
    (_, index) => Number(from.slice(0, 4)) + 1 + index,
  )
  const step = Math.max(1, Math.ceil(years.length / 6))
  const marks = years.filter((year) => year % step === 0).map((year) => ({ year, at: at(`${year}-01-01`) }))
  return { bars, marks, today: at(today) }
}
