import type { Db, Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { identities, identityProviders } from '@treppenhaus/db/schema/identity-providers'
import { staffMembers } from '@treppenhaus/db/schema/staff'
import type { Audience } from '@treppenhaus/domain/master-data'
import { and, asc, eq, gt, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'

export type SignInAccount = { id: string }

/** The account of a subject, when it may act. */
export const accountOfSubject = (tx: Tx, providerId: string, subject: string) =>
  activeAccounts(
    tx,
    sql`exists (select from identities i where i.account_id = ${accounts.id} and i.provider_id = ${providerId} and i.subject = ${subject})`,
  ).then(([one]) => one)

export async function subjectIsLinked(tx: Tx, providerId: string, subject: string): Promise<boolean> {
  const rows = await tx
    .select({ id: identities.accountId })
    .from(identities)
    .where(and(eq(identities.providerId, providerId), eq(identities.subject, subject)))
  return rows.length > 0
}

/** Accounts of an audience whose holder has shown that the address is theirs; an office writes the addresses of its staff itself. */
export const accountsOfEmail = (tx: Tx, audience: Audience, email: string) =>
  activeAccounts(
    tx,
    and(
      eq(accounts.audience, audience),
      sql`lower(${accounts.email}) = ${email.toLowerCase()}`,
      or(eq(accounts.audience, 'staff'), isNotNull(accounts.emailVerifiedAt)),
    ),
  )

const activeAccounts = (tx: Tx, where: SQL | undefined): Promise<SignInAccount[]> =>
  tx
    .select({ id: accounts.id })
    .from(accounts)
    .leftJoin(staffMembers, eq(staffMembers.id, accounts.staffId))
    .leftJoin(contractors, eq(contractors.id, accounts.contractorId))
    .where(
      and(
        where,
        isNull(accounts.disabledAt),
        or(isNull(staffMembers.leftAt), gt(staffMembers.leftAt, sql`now()`)),
        isNull(contractors.archivedAt),
      ),
    )

export const link = (tx: Tx, providerId: string, subject: string, accountId: string) =>
  tx.insert(identities).values({ providerId, subject, accountId, lastUsedAt: sql`now()` })

export const markUsed = (tx: Tx, providerId: string, subject: string) =>
  tx
    .update(identities)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(identities.providerId, providerId), eq(identities.subject, subject)))

/** @returns whether there was one */
export async function unlink(tx: Tx, providerId: string, accountId: string): Promise<boolean> {
  const gone = await tx
    .delete(identities)
    .where(and(eq(identities.providerId, providerId), eq(identities.accountId, accountId)))
    .returning({ id: identities.accountId })
  return gone.length > 0
}

/** Every enabled provider of the audience, and whether the account is linked with it. */
export const identitiesOf = (db: Db, audience: Audience, accountId: string) =>
  db
    .select({
      providerId: identityProviders.id,
      name: identityProviders.name,
      linkedAt: identities.createdAt,
      lastUsedAt: identities.lastUsedAt,
    })
    .from(identityProviders)
    .leftJoin(identities, and(eq(identities.providerId, identityProviders.id), eq(identities.accountId, accountId)))
    .where(and(eq(identityProviders.audience, audience), eq(identityProviders.enabled, true)))
    .orderBy(asc(identityProviders.name))

export type NewStaff = { firstName: string; lastName: string; email: string; roleId: string; allProperties: boolean }

/** A staff member and their account, which has no password. */
export async function insertStaffAccount(tx: Tx, { email, ...member }: NewStaff): Promise<SignInAccount> {
  const [staff] = await tx
    .insert(staffMembers)
    .values({ ...member, email })
    .returning({ id: staffMembers.id })
  const [account] = await tx
    .insert(accounts)
    .values({
      audience: 'staff',
      login: email.toLowerCase(),
      email,
      emailVerifiedAt: sql`now()`,
      displayName: `${member.firstName} ${member.lastName}`.trim(),
      staffId: staff!.id,
    })
    .returning({ id: accounts.id })
  return account!
}
