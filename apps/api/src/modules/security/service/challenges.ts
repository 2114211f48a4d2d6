import type { Db, Tx } from '@treppenhaus/db/organization'
import type { SignInPurpose } from '@treppenhaus/db/schema/second-factors'
import { hashSecret } from '@treppenhaus/db/secrets'
import { randomBytes } from 'node:crypto'
import { Refusal } from '../../../errors.ts'
import { addChallenge, type Challenge, countTryOf, takeChallenge } from '../repository/challenges.ts'

export type { Challenge } from '../repository/challenges.ts'

export const CHALLENGE_SECONDS = 600

/** Begins a step that another request completes. @returns a secret of 256 bit; the row has its hash */
export async function openChallenge(
  db: Db | Tx,
  purpose: SignInPurpose,
  accountId: string | null = null,
  payload: Record<string, unknown> = {},
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await addChallenge(db, { purpose, secretHash: hashSecret(secret), accountId, payload }, CHALLENGE_SECONDS)
  return secret
}

/**
 * Counts a try, whatever becomes of the work around it.
 * @param db not a transaction, which might be rolled back
 * @throws Refusal 400 `challenge_over` when it is unknown, used, too old, or was tried too often
 */
export async function tryChallenge(db: Db, purpose: SignInPurpose, secret: string, most: number): Promise<Challenge> {
  return (await countTryOf(db, purpose, hashSecret(secret), most)) ?? over()
}

/** Uses a challenge up, once. @throws Refusal 400 `challenge_over` */
export async function useChallenge(tx: Tx | Db, purpose: SignInPurpose, secret: string): Promise<Challenge> {
  return (await takeChallenge(tx, purpose, hashSecret(secret))) ?? over()
}

const over = (): never => {
  throw new Refusal('challenge_over')
}
