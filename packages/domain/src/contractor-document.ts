import { addDays } from './calendar.ts'

export const documentValidities = ['upcoming', 'valid', 'expiring', 'expired'] as const
export type DocumentValidity = (typeof documentValidities)[number]

/** So long before its last day a proof is asked for anew. */
export const EXPIRING_DAYS = 30

/** Whether a proof holds on a day; without days it holds. */
export function documentValidity(validFrom: string | null, validUntil: string | null, today: string): DocumentValidity {
  if (validUntil !== null && validUntil < today) return 'expired'
  if (validFrom !== null && validFrom > today) return 'upcoming'
  return validUntil !== null && validUntil <= addDays(today, EXPIRING_DAYS) ? 'expiring' : 'valid'
}
