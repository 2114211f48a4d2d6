import { homesSql } from '@treppenhaus/db/homes-sql'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { accounts, passwordResets, sessions, usedRefreshTokens } from '@treppenhaus/db/schema/accounts'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { settings } from '@treppenhaus/db/schema/settings'
import { roles, staffMembers } from '@treppenhaus/db/schema/staff'
import type { Audience } from '@treppenhaus/domain/master-data'
import { and, desc, eq, gt, isNull, ne, or, sql, type SQL } from 'drizzle-orm'

export type Account = typeof accounts.$inferSelect
export type SessionRow = typeof sessions.$inferSelect

/** Sessions end 30 days after their last use, and 180 days after the log-in in any case. */
const expiry = sql`least(now() + interval '30 days', ${sessions.createdAt} + interval '180 days')`

/** An account that may sign in: not disabled, and whom it stands for is still there. */
export const findAccount = (db: Db | Tx, audience: Audience, login: string): Promise<Account | undefined> =>
  findLiving(db, audience, eq(accounts.login, login.trim().toLowerCase()))

/** The same by its id. */
export const findAccountById = (db: Db | Tx, audience: Audience, id: string): Promise<Account | undefined> =>
  findLiving(db, audience, eq(accounts.id, id))

async function findLiving(db: Db | Tx, audience: Audience, which: SQL): Promise<Account | undefined> {
  const [row] = await db
    .select({ account: accounts })
    .from(accounts)
    .leftJoin(staffMembers, eq(staffMembers.id, accounts.staffId))
    .leftJoin(contractors, eq(contractors.id, accounts.contractorId))
    .where(
      and(
        eq(accounts.audience, audience),
        which,
        isNull(accounts.disabledAt),
        or(isNull(staffMembers.leftAt), gt(staffMembers.leftAt, sql`now()`)),
        isNull(contractors.archivedAt),
      ),
    )
  return row?.account
}

/** Whether an audience may sign in by password at all. */
export async function allowsPasswords(db: Db | Tx, audience: Audience): Promise<boolean> {
  const [row] = await db.select({ audiences: settings.passwordAudiences }).from(settings)
  return row === undefined || row.audiences.includes(audience)
}

type NewSession = Omit<typeof sessions.$inferInsert, 'expiresAt'> & { accountId: string }

export async function addSession(tx: Tx, values: NewSession): Promise<SessionRow> {
  const [row] = await tx
    .insert(sessions)
    .values({ ...values, expiresAt: sql`now() + interval '30 days'` })
    .returning()
  await tx
    .update(accounts)
    .set({ lastLoginAt: sql`now()` })
    .where(eq(accounts.id, values.accountId))
  return row!
}

/** Whether anybody was ever signed in to an account. */
export const hadSession = async (tx: Tx, accountId: string): Promise<boolean> =>
  (await tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.accountId, accountId)).limit(1)).length > 0

export const findSession = async (db: Db | Tx, id: string): Promise<SessionRow | undefined> =>
  (await db.select().from(sessions).where(eq(sessions.id, id)))[0]

/** The live sessions of an account, the one used last first. */
export const listSessions = (db: Db | Tx, accountId: string): Promise<SessionRow[]> =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.rotatedAt), desc(sessions.id))

/** A second factor was shown in a session that had begun without. */
export const makeStrong = (tx: Tx, sessionId: string) => tx.update(sessions).set({ strong: true }).where(eq(sessions.id, sessionId))

/** No session counts as strong any more: the account has no second factor left. */
export const makeWeak = (tx: Tx, accountId: string) => tx.update(sessions).set({ strong: false }).where(eq(sessions.accountId, accountId))

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

type Place = Pick<SessionRow, 'network' | 'country'>

export async function rotate(tx: Tx, session: SessionRow, nextHash: string, place: Place): Promise<SessionRow> {
  await tx.insert(usedRefreshTokens).values({ hash: session.refreshHash, sessionId: session.id })
  const [row] = await tx
    .update(sessions)
    .set({
      previousHash: session.refreshHash,
      refreshHash: nextHash,
      rotations: session.rotations + 1,
      rotatedAt: sql`now()`,
      expiresAt: expiry,
      ...place,
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

/** Ends all sessions of an account, or all but one. */
export async function endSessions(tx: Tx | Db, accountId: string, because: Ending, keep?: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()`, revokedBecause: because })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt), keep ? ne(sessions.id, keep) : undefined))
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

/** What `Me` shows of an account in one of its sessions. */
export async function findMe(db: Db | Tx, accountId: string, sessionId: string) {
  const owes = sql<boolean>`${accounts.audience} = 'staff'
    and coalesce((select staff_second_factor from settings limit 1), false)
    and exists (select from sessions s where s.id = ${sessionId} and not s.strong)`
  const [row] = await db
    .select({ account: accounts, staff: staffMembers, role: roles, contractorName: contractors.name, owesFactor: owes })
    .from(accounts)
    .leftJoin(staffMembers, eq(staffMembers.id, accounts.staffId))
    .leftJoin(roles, eq(roles.id, staffMembers.roleId))
    .leftJoin(contractors, eq(contractors.id, accounts.contractorId))
    .where(eq(accounts.id, accountId))
  return row
}

export const findAnyAccount = async (db: Db | Tx, accountId: string): Promise<Account | undefined> =>
  (await db.select().from(accounts).where(eq(accounts.id, accountId)))[0]

export const editAccount = (tx: Tx, accountId: string, changes: Partial<Pick<Account, 'locale' | 'lastHomeId'>>) =>
  tx.update(accounts).set(changes).where(eq(accounts.id, accountId))

/** Whether a home (a unit lived in or owned, or a property owned) is the person's today. */
export async function isHomeOf(tx: Tx, personId: string, homeId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from (${homesSql(personId)}) h where h.id = ${homeId}`)
  return rows.length > 0
}
