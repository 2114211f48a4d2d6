import { homesSql } from '@treppenhaus/db/homes-sql'
import type { Organization } from '@treppenhaus/db/organization'
import { settings } from '@treppenhaus/db/schema/settings'
import type { Static } from 'typebox'
import { sql } from 'drizzle-orm'
import { auditAs } from '../../../plugins/audit.ts'
import { markOpened, type OpenRow } from '../repository/find-open.ts'
import type { OpenInvitation } from '../schema.ts'
import { type From, type Given, requireOpen } from './secret.ts'

type Wire = Static<typeof OpenInvitation>

/** Says what a link or a code is for. @throws Refusal as `requireOpen` */
export async function openInvitation(organization: Organization, given: Given, from: From): Promise<Wire> {
  const { db } = organization
  const { invitation, account, name, contractorName } = await requireOpen(organization, given, from)
  const { id, audience, channel, locale, personId, expiresAt } = invitation
  if (!invitation.openedAt) {
    await markOpened(db, id)
    await auditAs(db, undefined, from.requestId, { act: 'invitation.opened', objectKind: 'invitation', objectId: id })
  }
  const [office] = await db.select({ name: settings.name, passwordAudiences: settings.passwordAudiences }).from(settings)
  return {
    audience,
    channel,
    purpose: account ? 'new_password' : 'join',
    organizationName: office?.name ?? organization.name,
    name,
    contractorName,
    locale,
    homes: personId ? await homesOf(organization, personId) : [],
    expiresAt: expiresAt.toISOString(),
    login: account?.login ?? invitation.email,
    userNameAllowed: allowsUserName(invitation),
    passwordNeeded: office?.passwordAudiences.includes(audience) ?? true,
  }
}

/** A couple may share a mailbox; staff and contractors have one each. */
export const allowsUserName = ({ audience }: OpenRow['invitation']) => audience === 'portal'

async function homesOf({ db }: Organization, personId: string): Promise<Wire['homes']> {
  const { rows } = await db.execute<Wire['homes'][number]>(sql`
    select h.role, h.street, h."houseNumber", h."postalCode", h.city, h."unitNumber", h.floor, h.position, h."unitsPerFloor"
    from (${homesSql(personId)}) h order by h.street, h."houseNumber", h."unitNumber"`)
  return rows
}
