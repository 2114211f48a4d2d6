/** `2026-000123`, gapless per organization and year. */
export const ticketNumber = (year: number, value: number) => `${year}-${String(value).padStart(6, '0')}`

/** `A-2026-00412`. */
export const workOrderNumber = (year: number, value: number) => `A-${year}-${String(value).padStart(5, '0')}`
