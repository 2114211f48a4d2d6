import type { Db, Tx } from '@treppenhaus/db/organization'
import { passkeys, recoveryCodes, totps } from '@treppenhaus/db/schema/second-factors'
import { and, asc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'

export type PasskeyRow = typeof passkeys.$inferSelect
export type TotpRow = typeof totps.$inferSelect

export const findTotp = async (db: Db | Tx, accountId: string, confirmed: boolean): Promise<TotpRow | undefined> =>
  (
    await db
      .select()
      .from(totps)
      .where(and(eq(totps.accountId, accountId), (confirmed ? isNotNull : isNull)(totps.confirmedAt)))
  )[0]

/** In one statement, because every log-in asks. */
export async function countFactors(db: Db | Tx, accountId: string): Promise<{ totps: number; passkeys: number; codes: number }> {
  const { rows } = await db.execute<{ totps: number; passkeys: number; codes: number }>(sql`
    select (select count(*)::int from totps where account_id = ${accountId} and confirmed_at is not null) as totps,
      (select count(*)::int from passkeys where account_id = ${accountId}) as passkeys,
      (select count(*)::int from recovery_codes where account_id = ${accountId} and used_at is null) as codes`)
  return rows[0]!
}

/** A begun one replaces the one that was begun before. */
export async function addTotp(tx: Tx, id: string, accountId: string): Promise<void> {
  await tx.delete(totps).where(and(eq(totps.accountId, accountId), isNull(totps.confirmedAt)))
  await tx.insert(totps).values({ id, accountId })
}

/** Uses a step of 30 seconds up. @returns false when it, or a later one, was used before */
export async function useStep(tx: Tx | Db, id: string, step: number): Promise<boolean> {
  const used = await tx
    .update(totps)
    .set({ lastStep: step })
    .where(and(eq(totps.id, id), or(isNull(totps.lastStep), lt(totps.lastStep, step))))
    .returning({ id: totps.id })
  return used.length > 0
}

export const confirmTotp = (tx: Tx, id: string) =>
  tx
    .update(totps)
    .set({ confirmedAt: sql`now()` })
    .where(eq(totps.id, id))

export const removeTotps = async (tx: Tx, accountId: string): Promise<boolean> =>
  (await tx.delete(totps).where(eq(totps.accountId, accountId)).returning()).some(({ confirmedAt }) => confirmedAt !== null)

export const listPasskeys = (db: Db | Tx, accountId: string): Promise<PasskeyRow[]> =>
  db.select().from(passkeys).where(eq(passkeys.accountId, accountId)).orderBy(asc(passkeys.createdAt), asc(passkeys.id))

export const findPasskey = async (db: Db | Tx, credentialId: string): Promise<PasskeyRow | undefined> =>
  (await db.select().from(passkeys).where(eq(passkeys.credentialId, credentialId)))[0]

/** @returns undefined when the credential is known already */
export const addPasskey = async (tx: Tx, values: typeof passkeys.$inferInsert): Promise<PasskeyRow | undefined> =>
  (await tx.insert(passkeys).values(values).onConflictDoNothing().returning())[0]

export const renamePasskey = async (tx: Tx, accountId: string, id: string, name: string): Promise<PasskeyRow | undefined> =>
  (
    await tx
      .update(passkeys)
      .set({ name })
      .where(and(eq(passkeys.id, id), eq(passkeys.accountId, accountId)))
      .returning()
  )[0]

export const removePasskey = async (tx: Tx, accountId: string, id: string): Promise<boolean> =>
  (
    await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.accountId, accountId)))
      .returning({ id: passkeys.id })
  ).length > 0

/** Notes a use. @returns false when the counter did not go on: somebody has a copy */
export async function countUse(tx: Tx | Db, id: string, counter: number): Promise<boolean> {
  const used = await tx
    .update(passkeys)
    .set({ counter, lastUsedAt: sql`now()` })
    .where(and(eq(passkeys.id, id), counter === 0 ? eq(passkeys.counter, 0) : lt(passkeys.counter, counter)))
    .returning({ id: passkeys.id })
  return used.length > 0
}

/** New codes make the earlier ones worthless. */
export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: string[]): Promise<void> {
  await removeRecoveryCodes(tx, accountId)
  await tx.insert(recoveryCodes).values(hashes.map((codeHash) => ({ accountId, codeHash })))
}

export const removeRecoveryCodes = (tx: Tx, accountId: string) => tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))

export const countRecoveryCodes = (db: Db | Tx, accountId: string): Promise<number> =>
  db.$count(recoveryCodes, and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))

export async function useRecoveryCode(tx: Tx | Db, accountId: string, codeHash: string): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(and(eq(recoveryCodes.accountId, accountId), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id })
  return used.length > 0
}
