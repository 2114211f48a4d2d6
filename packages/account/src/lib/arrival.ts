const notes = ['expired', 'elsewhere', 'passwordSet', 'loggedOut'] as const
type Note = (typeof notes)[number]

/** Where a person wanted to go before the log-in, and why it came up; what a redirect leaves with the page. */
export type Arrival = { from?: string; note?: Note }

/** Reads it; anything else is as if nothing was left. */
export function readArrival(state: unknown): Arrival {
  const { from, note } = (typeof state === 'object' && state !== null ? state : {}) as { from?: unknown; note?: unknown }
  const known = notes.find((one) => one === note)
  return { ...(typeof from === 'string' && /^\/(?!\/)/.test(from) ? { from } : {}), ...(known ? { note: known } : {}) }
}
