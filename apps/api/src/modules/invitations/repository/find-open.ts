import type { Db, Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { invitations } from '@treppenhaus/db/schema/invitations'
import { people } from '@treppenhaus/db/schema/people'
import { staffMembers } from '@treppenhaus/db/schema/staff'
import { personNameText } from '@treppenhaus/db/fragments'
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'

export type OpenRow = NonNullable<Awaited<ReturnType<typeof findOpen>>>

/**
 * The open invitation of a secret, with the account its holder may have already. One statement, whatever is wrong with it. An account
 * that a link can reach needs no invitation, so that one is none.
 */
export async function findOpen(db: Db | Tx, secretHash: string, lock = false) {
  const name = sql<string>`coalesce(nullif(${invitations.name}, ''), ${personNameText('people')}, ${staffMembers.firstName} || ' ' || ${staffMembers.lastName}, ${contractors.name})`
  const found = db
    .select({ invitation: invitations, account: accounts, name, contractorName: contractors.name })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.personId))
    .leftJoin(staffMembers, eq(staffMembers.id, invitations.staffId))
    .leftJoin(contractors, eq(contractors.id, invitations.contractorId))
    .leftJoin(
      accounts,
      and(isNull(accounts.disabledAt), or(eq(accounts.personId, invitations.personId), eq(accounts.staffId, invitations.staffId))),
    )
    .where(
      and(
        eq(invitations.secretHash, secretHash),
        isNull(invitations.joinedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, sql`now()`),
        isNull(people.archivedAt),
        isNull(contractors.archivedAt),
        or(isNull(staffMembers.leftAt), gt(staffMembers.leftAt, sql`now()`)),
        or(isNull(accounts.id), and(eq(invitations.channel, 'letter'), isNull(accounts.email))),
      ),
    )
  const [row] = await (lock ? found.for('update', { of: invitations }) : found)
  return row
}

export const markOpened = (db: Db, id: string) =>
  db
    .update(invitations)
    .set({ openedAt: sql`coalesce(${invitations.openedAt}, now())` })
    .where(eq(invitations.id, id))

export const markJoined = (tx: Tx, id: string, accountId: string) =>
  tx
    .update(invitations)
    .set({ openedAt: sql`coalesce(${invitations.openedAt}, now())`, joinedAt: sql`now()`, accountId })
    .where(eq(invitations.id, id))

export async function isTaken(tx: Tx, audience: OpenRow['invitation']['audience'], login: string): Promise<boolean> {
  return (await tx.$count(accounts, and(eq(accounts.audience, audience), eq(accounts.login, login)))) > 0
}
