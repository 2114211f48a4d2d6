import { hash, verify } from '@node-rs/argon2'
import { Gate } from '@treppenhaus/db/gate'
import { availableParallelism } from 'node:os'

/**
 * Each hash takes 19 MiB and a core for some 20 ms, so only so many run at once that a core is left for everybody else; who waits longer
 * than this is answered 503.
 */
const WAIT_MS = 5_000
const gate = new Gate(Math.max(1, availableParallelism() - 1), WAIT_MS)
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const MAX_PASSWORD = 200

/** argon2id. */
export const hashPassword = (password: string): Promise<string> => inGate(() => hash(password.normalize('NFC'), settings))

/** Whether a password fits. Without a hash the same work is done, so that nobody learns from the time which log-ins exist. */
export async function fitsPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const against = passwordHash ?? (await dummy())
  const fits = await inGate(() => verify(against, password.normalize('NFC')).catch(() => false))
  return fits && passwordHash != null
}

let dummyHash: Promise<string> | undefined
const dummy = () => (dummyHash ??= hash('nobody has this password', settings))
/** Makes the hash for unknown log-ins before the first request, which would be slower by it. */
export const preparePasswords = async (): Promise<void> => void (await dummy())

async function inGate<T>(work: () => Promise<T>): Promise<T> {
  await gate.enter()
  try {
    return await work()
  } finally {
    gate.leave()
  }
}
