import { dayIn } from '@treppenhaus/domain/calendar'
import { spokenLocale } from './i18n.ts'

const zone = 'Europe/Berlin'
const tags = { de: 'de-DE', en: 'en-GB' } as const

const dateFormat = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tags[spokenLocale()], { timeZone: zone, ...options })

/** `14:06` in the office's time zone. */
export const formatTime = (instant: string) => dateFormat({ hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

/** `21.11.2026` for an instant. */
export const formatDate = (instant: string) => dateFormat({ day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(instant))

/** `21.11.2026` for a calendar day `YYYY-MM-DD`. */
export const formatDay = (day: string) => formatDate(`${day}T12:00:00Z`)

/** `Sa., 21.11.` for a calendar day `YYYY-MM-DD`. */
export const formatWeekday = (day: string) =>
  dateFormat({ weekday: 'short', day: '2-digit', month: '2-digit' }).format(new Date(`${day}T12:00:00Z`))

export const dayOf = (instant: string) => dayIn(new Date(instant), zone)

/** `1.500,00 €` from cents. */
export const formatMoney = (cents: number) =>
  new Intl.NumberFormat(tags[spokenLocale()], { style: 'currency', currency: 'EUR' }).format(cents / 100)

/** `68,40`, so that areas line up. */
export const formatArea = (value: number) =>
  new Intl.NumberFormat(tags[spokenLocale()], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

/** `68,4` */
export const formatNumber = (value: number) => new Intl.NumberFormat(tags[spokenLocale()]).format(value)
