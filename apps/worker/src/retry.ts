const MINUTE = 60
const HOUR = 60 * MINUTE

/** Pauses in seconds after the first, second … try that did not work; then the message is given up. */
export const RETRY_PAUSES_S = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR] as const

/** @param attempts tries so far, 1 or more. @returns seconds until the next one; null: give it up */
export const pauseAfter = (attempts: number): number | null => RETRY_PAUSES_S[attempts - 1] ?? null

/** A claim is over after this: whoever held it is dead, because no channel waits that long. */
export const CLAIM_S = 120
