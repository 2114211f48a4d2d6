import type { Db, Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { emailChanges } from '@treppenhaus/db/schema/email-changes'
import { people } from '@treppenhaus/db/schema/people'
import { staffMembers } from '@treppenhaus/db/schema/staff'
import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm'

export type EmailChangeRow = typeof emailChanges.$inferSelect

const isPending = () => and(isNull(emailChanges.appliedAt), isNull(emailChanges.withdrawnAt), gt(emailChanges.expiresAt, sql`now()`))

export const findPendingChange = async (db: Db | Tx, accountId: string): Promise<EmailChangeRow | undefined> =>
  (
    await db
      .select()
      .from(emailChanges)
      .where(and(eq(emailChanges.accountId, accountId), isPending()))
      .orderBy(desc(emailChanges.createdAt))
      .limit(1)
  )[0]

/** @returns whether there was one */
export const withdrawChanges = async (tx: Tx, accountId: string): Promise<boolean> =>
  (
    await tx
      .update(emailChanges)
      .set({ withdrawnAt: sql`now()` })
      .where(and(eq(emailChanges.accountId, accountId), isPending()))
      .returning({ id: emailChanges.id })
  ).length > 0

export const addChange = (tx: Tx, values: Omit<typeof emailChanges.$inferInsert, 'expiresAt'>) =>
  tx.insert(emailChanges).values({ ...values, expiresAt: sql`now() + interval '3 days'` })

/** The change a link belongs to, locked, also when it was applied already; withdrawn and old ones are gone. */
export async function lockChange(tx: Tx, secretHash: string): Promise<EmailChangeRow | undefined> {
  const [row] = await tx
    .select()
    .from(emailChanges)
    .where(
      and(
        or(eq(emailChanges.oldSecretHash, secretHash), eq(emailChanges.newSecretHash, secretHash)),
        isNull(emailChanges.withdrawnAt),
        gt(emailChanges.expiresAt, sql`now()`),
      ),
    )
    .for('update')
  return row
}

export const noteConfirmed = async (tx: Tx, id: string, side: 'old' | 'new'): Promise<EmailChangeRow> =>
  (
    await tx
      .update(emailChanges)
      .set(side === 'old' ? { oldConfirmedAt: sql`now()` } : { newConfirmedAt: sql`now()` })
      .where(eq(emailChanges.id, id))
      .returning()
  )[0]!

export const noteApplied = (tx: Tx, id: string) =>
  tx
    .update(emailChanges)
    .set({ appliedAt: sql`now()` })
    .where(eq(emailChanges.id, id))

/** Whether another account of the audience is signed in to by an address, or has it. */
export async function isTaken(db: Db | Tx, { audience, id }: Pick<typeof accounts.$inferSelect, 'audience' | 'id'>, email: string) {
  const rows = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.audience, audience),
        sql`${accounts.id} <> ${id}`,
        or(eq(accounts.login, email), and(sql`lower(${accounts.email}) = ${email}`, isNull(accounts.disabledAt))),
      ),
    )
    .limit(1)
  return rows.length > 0
}

export const setEmail = (tx: Tx, accountId: string, email: string, login: string) =>
  tx
    .update(accounts)
    .set({ email, login, emailVerifiedAt: sql`now()` })
    .where(eq(accounts.id, accountId))

/** The address by which the office knows the holder, where it was the same. A company's stays: it is not one user's. */
export async function setEmailOfHolder(
  tx: Tx,
  { personId, staffId, email }: Pick<typeof accounts.$inferSelect, 'personId' | 'staffId' | 'email'>,
  newEmail: string,
): Promise<void> {
  if (email === null) return
  const wasSame = (column: typeof people.email | typeof staffMembers.email) => sql`lower(${column}) = ${email.toLowerCase()}`
  if (personId)
    await tx
      .update(people)
      .set({ email: newEmail, version: sql`${people.version} + 1` })
      .where(and(eq(people.id, personId), wasSame(people.email)))
  if (staffId)
    await tx
      .update(staffMembers)
      .set({ email: newEmail })
      .where(and(eq(staffMembers.id, staffId), wasSame(staffMembers.email)))
}
