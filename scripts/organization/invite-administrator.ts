import { type Catalog } from '@treppenhaus/db/catalog/open'
import { findOrganization, listHosts } from '@treppenhaus/db/catalog/organizations'
import type { Operator } from '@treppenhaus/db/operator'
import type { Organization, Tx } from '@treppenhaus/db/organization'
import { organizationPools } from '@treppenhaus/db/organization-pool'
import * as outbox from '@treppenhaus/db/outbox'
import { audit } from '@treppenhaus/db/schema/audit'
import { invitations } from '@treppenhaus/db/schema/invitations'
import { roles, staffMembers } from '@treppenhaus/db/schema/staff'
import { hashSecret, invitationSecret } from '@treppenhaus/db/secrets'
import { transaction } from '@treppenhaus/db/transaction'
import { LINK_DAYS } from '@treppenhaus/domain/invitation'
import { eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'

export type NewAdministrator = { slug: string; name: string; email: string }

/**
 * Makes a staff member with the role of the administrator and an invitation that the worker sends by e-mail.
 * @returns where the invitation leads, for operators whose mail does not run yet; it is a secret for 14 days
 * @throws Error when there is no such organization, or somebody works there with this address
 */
export async function inviteAdministrator(operator: Operator, catalog: Catalog, wanted: NewAdministrator): Promise<string> {
  const entry = await findOrganization(catalog, wanted.slug)
  if (!entry) throw new Error(`There is no organization ${wanted.slug}.`)
  const pools = organizationPools({ catalogUrl: operator.catalogUrl, appKey: operator.appKey, catalogPool: catalog.pool })
  try {
    const organization = pools.open(entry)
    const secret = await transaction(organization, (tx) => invite(organization, tx, wanted))
    const hosts = await listHosts(catalog, wanted.slug)
    const host = hosts.find(({ audience }) => audience === 'staff') ?? hosts.find(({ audience }) => audience === null)
    return `${host?.host ?? 'localhost'}/admin/join#${secret}`
  } finally {
    await pools.close()
  }
}

async function invite({ deriveSecret }: Organization, tx: Tx, { name, email }: NewAdministrator): Promise<string> {
  const [known] = await tx
    .select({ id: staffMembers.id })
    .from(staffMembers)
    .where(sql`lower(${staffMembers.email}) = ${email.toLowerCase()}`)
  if (known) throw new Error(`Somebody works there with the address ${email} already.`)
  const [role] = await tx.select({ id: roles.id }).from(roles).where(eq(roles.key, 'administrator'))
  const words = name.trim().split(/\s+/)
  const member = { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '', email, allProperties: true, roleId: role!.id }
  const [staff] = await tx.insert(staffMembers).values(member).returning({ id: staffMembers.id })
  const id = randomUUID()
  const secret = invitationSecret(deriveSecret, id, 'email')
  const expiresAt = sql`now() + make_interval(days => ${LINK_DAYS})`
  await tx
    .insert(invitations)
    .values({ id, audience: 'staff', channel: 'email', staffId: staff!.id, email, secretHash: hashSecret(secret), expiresAt })
  await outbox.append(tx, 'invitation.created.v1', { invitationId: id })
  await tx
    .insert(audit)
    .values({ actorKind: 'operator', act: 'invitation.created', objectKind: 'invitation', objectId: id, reason: 'administrator' })
  return secret
}
