/** Time a request needs to arrive, in milliseconds. */
const margin = 10_000

/** A proof was given a short time ago, and holds long enough for the next request. */
export const isProven = (confirmedUntil: string | null): boolean =>
  confirmedUntil !== null && Date.parse(confirmedUntil) > Date.now() + margin
