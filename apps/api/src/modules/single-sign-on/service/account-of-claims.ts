import type { Tx } from '@treppenhaus/db/organization'
import { accountOfSubject, accountsOfEmail, insertStaffAccount, link, markUsed, subjectIsLinked } from '../repository/identities.ts'
import { findRoles, type ProviderRow } from '../repository/providers.ts'
import type { SignOnProblem } from './finish-sign-on.ts'

/** What a provider says of somebody. */
export type Claims = { sub: string; [claim: string]: unknown }

type Found = { id: string; /** For the audit. */ acts: string[] } | { problem: SignOnProblem }

/**
 * Whose account a subject opens: the one it is linked with; else the one account with the same confirmed e-mail address; else, for
 * staff and where the claim names a role, a new one. An address the provider has not verified opens nothing.
 */
export async function accountOf(tx: Tx, provider: ProviderRow, claims: Claims, linkAccountId: string | null): Promise<Found> {
  const { id: providerId, audience } = provider
  if (await subjectIsLinked(tx, providerId, claims.sub)) {
    const account = await accountOfSubject(tx, providerId, claims.sub)
    if (!account) return { problem: 'sign_on_unknown' }
    if (linkAccountId !== null && linkAccountId !== account.id) return { problem: 'sign_on_taken' }
    await markUsed(tx, providerId, claims.sub)
    return { id: account.id, acts: [] }
  }
  if (linkAccountId !== null) return linked(tx, providerId, claims.sub, linkAccountId, [])
  const email = verifiedEmail(claims)
  const [account, ...others] = email === undefined ? [] : await accountsOfEmail(tx, audience, email)
  if (account && others.length === 0) return linked(tx, providerId, claims.sub, account.id, [])
  if (account || email === undefined || audience !== 'staff' || !provider.createsStaff) return { problem: 'sign_on_unknown' }
  return createStaff(tx, provider, claims, email)
}

async function linked(tx: Tx, providerId: string, subject: string, accountId: string, acts: string[]): Promise<Found> {
  await link(tx, providerId, subject, accountId)
  return { id: accountId, acts: [...acts, 'identity.linked'] }
}

async function createStaff(tx: Tx, provider: ProviderRow, claims: Claims, email: string): Promise<Found> {
  const values = valuesOf(claims[provider.claim])
  const fits = provider.claimRoles.find(({ value }) => values.includes(value))
  const [role] = fits ? await findRoles(tx, [fits.roleId]) : []
  if (!fits || !role) return { problem: 'sign_on_refused' }
  const { firstName, lastName } = nameOf(claims, email)
  const account = await insertStaffAccount(tx, { firstName, lastName, email, roleId: role.id, allProperties: fits.allProperties })
  return linked(tx, provider.id, claims.sub, account.id, ['staff-member.created'])
}

const verifiedEmail = ({ email, email_verified: verified }: Claims) =>
  typeof email === 'string' && email.includes('@') && email.length <= 254 && (verified === true || verified === 'true') ? email : undefined

/** A claim is one value or several. */
const valuesOf = (claim: unknown): unknown[] => (Array.isArray(claim) ? claim : [claim])

const textOf = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\u0000', '').trim().slice(0, 120) : '')

function nameOf({ given_name: given, family_name: family, name }: Claims, email: string) {
  const [first, last] = [textOf(given), textOf(family)]
  if (last) return { firstName: first, lastName: last }
  const words = textOf(name).split(/\s+/).filter(Boolean)
  return words.length > 0 ? { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1)! } : { firstName: '', lastName: email }
}
