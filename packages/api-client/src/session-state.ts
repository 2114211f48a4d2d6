import type { Schemas } from './problem.ts'

export type Audience = Schemas['Me']['audience']

export type SessionState =
  /** Not asked yet whether the browser has a session. */
  | { status: 'unknown' }
  | { status: 'anonymous'; /** Why it ended, where it did not end here. */ because?: 'expired' | 'elsewhere' }
  | { status: 'authenticated'; me: Schemas['Me'] }
  /** A signed link for one order, without a log-in. */
  | { status: 'link'; workOrderId: string; contractorName: string }

/** Prefix of everything an account leaves in this browser: `th:<audience>:<organization>:<account>:`. */
export const storagePrefix = ({ audience, organization, accountId }: Schemas['Me']) => `th:${audience}:${organization}:${accountId}:`

/** Removes what an account left in local and session storage. */
export function clearStorage(prefix: string): void {
  for (const storage of [globalThis.localStorage, globalThis.sessionStorage]) {
    if (!storage) continue
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key)
  }
}
