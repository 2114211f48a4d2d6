/** Office time: moments of the demo lie on weekdays between seven and nine in the evening. */
export const DAY = 86_400_000
export const HOUR = 3_600_000
export const MINUTE = 60_000

export const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)
export const later = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds)
