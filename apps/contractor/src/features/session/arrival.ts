import { paths } from '../../lib/paths.ts'

/** Where a person wanted to go before the log-in, and why it came up. */
export type Arrival = { from: string; because: 'expired' | 'elsewhere' | 'changed' | undefined }

const reasons = ['expired', 'elsewhere', 'changed'] as const

/** Reads what a redirect left with the page; anything else is as if nothing was left. */
export function arrival(state: unknown): Arrival {
  const { from, because } = (typeof state === 'object' && state !== null ? state : {}) as { from?: unknown; because?: unknown }
  return {
    from: typeof from === 'string' && from.startsWith('/') ? from : paths.week,
    because: reasons.find((reason) => reason === because),
  }
}
