import type { Db, Tx } from '@treppenhaus/db/organization'
import { signInChallenges } from '@treppenhaus/db/schema/second-factors'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'

export type SignOnPayload = { providerId: string; next: string; linkAccountId: string | null }

/** For ten minutes: the way to the provider and back. */
export const addChallenge = (db: Db, id: string, secretHash: string, payload: SignOnPayload) =>
  db.insert(signInChallenges).values({
    id,
    purpose: 'single_sign_on',
    secretHash,
    payload,
    expiresAt: sql`now() + interval '10 minutes'`,
  })

/** Used up by the first who brings both halves; undefined for everybody else. */
export async function useChallenge(db: Db | Tx, id: string, secretHash: string): Promise<SignOnPayload | undefined> {
  const [row] = await db
    .update(signInChallenges)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(signInChallenges.id, id),
        eq(signInChallenges.secretHash, secretHash),
        eq(signInChallenges.purpose, 'single_sign_on'),
        isNull(signInChallenges.usedAt),
        gt(signInChallenges.expiresAt, sql`now()`),
      ),
    )
    .returning({ payload: signInChallenges.payload })
  return row?.payload as SignOnPayload | undefined
}
