import { homesSql } from '@treppenhaus/db/homes-sql'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { accounts, passwordResets, sessions, usedRefreshTokens } from '@treppenhaus/db/schema/accounts'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { roles, staffMembers } from '@treppenhaus/db/schema/staff'
import type { Audience } from '@treppenhaus/domain/master-data'
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'

export type Account = typeof accounts.$inferSelect
export type SessionRow = typeof sessions.$inferSelect

/** Sessions end 30 days after their last use, and 180 days after the log-in in any case. */
const expiry = sql`least(now() + interval '30 days', ${sessions.createdAt} + interval '180 days')`

/** An account that may log in: not disabled, and whom it stands for is still there. */
export async function findAccount(db: Db | Tx, audience: Audience, login: string): Promise<Account | undefined> {
  const [row] = await db
    .select({ account: accounts })
    .from(accounts)
    .leftJoin(staffMembers, eq(staffMembers.id, accounts.staffId))
    .leftJoin(contractors, eq(contractors.id, accounts.contractorId))
    .where(
      and(
        eq(accounts.audience, audience),
        eq(accounts.login, login.trim().toLowerCase()),
        isNull(accounts.disabledAt),
        or(isNull(staffMembers.leftAt), gt(staffMembers.leftAt, sql`now()`)),
        isNull(contractors.archivedAt),
      ),
    )
  return row?.account
}

export async function addSession(tx: Tx, id: string, accountId: string, refreshHash: string, userAgent: string): Promise<SessionRow> {
  const expiresAt = sql`now() + interval '30 days'`
  const [row] = await tx.insert(sessions).values({ id, accountId, refreshHash, userAgent, expiresAt }).returning()
  await tx
    .update(accounts)
    .set({ lastLoginAt: sql`now()` })
    .where(eq(accounts.id, accountId))
  return row!
}

/** The session a refresh token belongs or belonged to, locked. `previousHash` counts for who waited while another tab used the token up. */
export async function lockByToken(tx: Tx, audience: Audience, hash: string): Promise<SessionRow | undefined> {
  const [used] = await tx.select({ id: usedRefreshTokens.sessionId }).from(usedRefreshTokens).where(eq(usedRefreshTokens.hash, hash))
  const [row] = await tx
    .select({ session: sessions })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        or(eq(sessions.refreshHash, hash), eq(sessions.previousHash, hash), used && eq(sessions.id, used.id)),
        eq(accounts.audience, audience),
      ),
    )
    .for('update', { of: sessions })
  return row?.session
}

/** Whether a session may go on: not over, and its account not disabled. */
export async function isAlive(tx: Tx, { id }: SessionRow): Promise<boolean> {
  const rows = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.id, id), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`), isNull(accounts.disabledAt)))
  return rows.length > 0
}

export async function rotate(tx: Tx, session: SessionRow, nextHash: string): Promise<SessionRow> {
  await tx.insert(usedRefreshTokens).values({ hash: session.refreshHash, sessionId: session.id })
  const [row] = await tx
    .update(sessions)
    .set({
      previousHash: session.refreshHash,
      refreshHash: nextHash,
      rotations: session.rotations + 1,
      rotatedAt: sql`now()`,
      expiresAt: expiry,
    })
    .where(eq(sessions.id, session.id))
    .returning()
  return row!
}

export type Ending = NonNullable<SessionRow['revokedBecause']>

/** Ends one session. @returns whether it was alive */
export async function endSession(tx: Tx | Db, id: string, because: Ending): Promise<boolean> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: sql`now()`, revokedBecause: because })
    .where(and(eq(sessions.id, id), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id })
  return ended.length > 0
}

/** Ends all sessions of an account. */
export async function endSessions(tx: Tx | Db, accountId: string, because: Ending): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()`, revokedBecause: because })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt)))
}

export const setPassword = (tx: Tx, accountId: string, passwordHash: string) =>
  tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId))

/** A new reset makes the earlier ones worthless. */
export async function addReset(tx: Tx, id: string, accountId: string, secretHash: string): Promise<void> {
  await useResets(tx, accountId)
  await tx.insert(passwordResets).values({ id, accountId, secretHash, expiresAt: sql`now() + interval '1 hour'` })
}

export const useResets = (tx: Tx, accountId: string) =>
  tx
    .update(passwordResets)
    .set({ usedAt: sql`now()` })
    .where(and(eq(passwordResets.accountId, accountId), isNull(passwordResets.usedAt)))

/** The account an open reset belongs to, locked so that it is used once. */
export async function lockReset(tx: Tx | Db, audience: Audience, secretHash: string): Promise<Account | undefined> {
  const [row] = await tx
    .select({ account: accounts })
    .from(passwordResets)
    .innerJoin(accounts, eq(accounts.id, passwordResets.accountId))
    .where(
      and(
        eq(passwordResets.secretHash, secretHash),
        eq(accounts.audience, audience),
        isNull(passwordResets.usedAt),
        gt(passwordResets.expiresAt, sql`now()`),
        isNull(accounts.disabledAt),
      ),
    )
    .for('update', { of: passwordResets })
  return row?.account
}

/** What `Me` shows of an account. */
export async function findMe(db: Db | Tx, accountId: string) {
  const [row] = await db
    .select({ account: accounts, staff: staffMembers, role: roles, contractorName: contractors.name })
    .from(accounts)
    .leftJoin(staffMembers, eq(staffMembers.id, accounts.staffId))
    .leftJoin(roles, eq(roles.id, staffMembers.roleId))
    .leftJoin(contractors, eq(contractors.id, accounts.contractorId))
    .where(eq(accounts.id, accountId))
  return row
}

export const editAccount = (tx: Tx, accountId: string, changes: Partial<Pick<Account, 'locale' | 'lastHomeId'>>) =>
  tx.update(accounts).set(changes).where(eq(accounts.id, accountId))

/** Whether a home (a unit lived in or owned, or a property owned) is the person's today. */
export async function isHomeOf(tx: Tx, personId: string, homeId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from (${homesSql(personId)}) h where h.id = ${homeId}`)
  return rows.length > 0
}
