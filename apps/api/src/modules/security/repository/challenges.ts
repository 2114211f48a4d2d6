import type { Db, Tx } from '@treppenhaus/db/organization'
import { signInChallenges, type SignInPurpose } from '@treppenhaus/db/schema/second-factors'
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'

export type Challenge = typeof signInChallenges.$inferSelect
type NewChallenge = Pick<typeof signInChallenges.$inferInsert, 'purpose' | 'secretHash' | 'accountId' | 'payload'>

const isOpen = () => and(isNull(signInChallenges.usedAt), gt(signInChallenges.expiresAt, sql`now()`))
const known = (purpose: SignInPurpose, secretHash: string) =>
  and(eq(signInChallenges.purpose, purpose), eq(signInChallenges.secretHash, secretHash), isOpen())

export const addChallenge = (db: Db | Tx, values: NewChallenge, seconds: number) =>
  db.insert(signInChallenges).values({ ...values, expiresAt: sql`now() + make_interval(secs => ${seconds})` })

/** Counts a try of an open challenge that has tries left. */
export async function countTryOf(db: Db | Tx, purpose: SignInPurpose, secretHash: string, most: number): Promise<Challenge | undefined> {
  const [row] = await db
    .update(signInChallenges)
    .set({ tries: sql`${signInChallenges.tries} + 1` })
    .where(and(known(purpose, secretHash), lt(signInChallenges.tries, most)))
    .returning()
  return row
}

/** Uses an open challenge up, once however many ask at the same time. */
export async function takeChallenge(tx: Tx | Db, purpose: SignInPurpose, secretHash: string): Promise<Challenge | undefined> {
  const [row] = await tx
    .update(signInChallenges)
    .set({ usedAt: sql`now()` })
    .where(known(purpose, secretHash))
    .returning()
  return row
}

/** Until when a session needs no further proof of who sits there. */
export async function findConfirmed(db: Db | Tx, accountId: string, sessionId: string): Promise<Date | undefined> {
  const [row] = await db
    .select({ until: signInChallenges.expiresAt })
    .from(signInChallenges)
    .where(
      and(
        eq(signInChallenges.purpose, 'confirmed'),
        eq(signInChallenges.accountId, accountId),
        sql`${signInChallenges.payload}->>'sessionId' = ${sessionId}`,
        isOpen(),
      ),
    )
    .orderBy(desc(signInChallenges.expiresAt))
    .limit(1)
  return row?.until
}
