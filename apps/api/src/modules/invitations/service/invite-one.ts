import { inviteesSql } from '@treppenhaus/db/invitees-sql'
import { issueInvitations, type Invitee } from '@treppenhaus/db/issue-invitations'
import * as outbox from '@treppenhaus/db/outbox'
import type { Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { invitationSeries } from '@treppenhaus/db/schema/invitations'
import { people } from '@treppenhaus/db/schema/people'
import { staffMembers } from '@treppenhaus/db/schema/staff'
import type { InvitationChannel, LeftOutReason } from '@treppenhaus/domain/invitation'
import type { Permission } from '@treppenhaus/domain/permissions'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { requireNotAbove } from '../../../plugins/own-rights.ts'
import { personInScope } from '../repository/limit-reach.ts'
import type { CreateInvitationBody } from '../schema.ts'
import { readInvitation } from './list-invitations.ts'

export type Order = Static<typeof CreateInvitationBody>

/**
 * Invites one person, colleague or user of a contractor. Whoever has an account is not invited, but for a person whose account has no
 * e-mail address: a letter lets them choose a new password.
 * @throws Refusal 404 out of reach; 403 without the permission for colleagues or contractors; 409 `has_account`, `property_offline`;
 * 400 `no_email`, `no_address`
 */
export async function inviteOne(request: FastifyRequest, tx: Tx, actor: StaffActor, order: Order, act = 'invitation.created') {
  const invitee = await inviteeOf(tx, actor, order)
  const { channel } = order
  const createdByAccountId = actor.accountId
  const seriesId = channel === 'letter' && invitee.personId ? await seriesOfOne(tx, invitee.personId, createdByAccountId) : null
  const [id] = await issueInvitations(tx, request.organization, [invitee], { channel, seriesId, createdByAccountId })
  if (id === undefined) throw new Refusal('request_in_progress') // somebody else invited them in this moment
  await auditAs(tx, actor, request.id, { act, objectKind: 'invitation', objectId: id, reason: channel })
  return readInvitation(tx, actor, id)
}

/** A letter by itself is a series of one: the worker writes its PDF. */
async function seriesOfOne(tx: Tx, personId: string, createdByAccountId: string): Promise<string> {
  const filter = { propertyIds: [], managementTypes: [], roles: [], again: true, personIds: [personId] }
  const [row] = await tx.insert(invitationSeries).values({ channel: 'letter', filter, total: 1, createdByAccountId }).returning()
  await outbox.append(tx, 'invitation-series.requested.v1', { seriesId: row!.id }, createdByAccountId)
  return row!.id
}

function inviteeOf(tx: Tx, actor: StaffActor, order: Order): Promise<Invitee> {
  const { personId, staffId, contractorId, channel } = order
  if ([personId, staffId, contractorId].filter((id) => id !== undefined).length !== 1) throw refuseField('invalid_request', '/personId')
  if (personId !== undefined) return personOf(tx, actor, personId, order)
  if (channel === 'letter') throw refuseField('invalid_request', '/channel')
  return staffId === undefined ? userOf(tx, actor, contractorId!, order) : colleagueOf(tx, actor, staffId, order)
}

async function personOf(tx: Tx, actor: StaffActor, id: string, { channel, email }: Order): Promise<Invitee> {
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNull(people.archivedAt), personInScope(actor, sql`${people.id}`)))
    .for('update')
  if (!person) throw new Refusal('not_found')
  const reason = await reasonAgainst(tx, id, channel)
  if (reason === 'has_account' && !(channel === 'letter' && (await lacksEmail(tx, id)))) throw new Refusal('has_account')
  if (reason === 'property_offline') throw new Refusal('property_offline')
  if (reason === 'no_address') throw refuseField('no_address', '/channel')
  const address = (email ?? person.email)?.trim().toLowerCase()
  if (channel === 'email' && !address) throw refuseField('no_email', '/email')
  return { audience: 'portal', personId: id, email: channel === 'email' ? address! : null, locale: person.locale }
}

/** Why a series would leave the person out. */
async function reasonAgainst(tx: Tx, personId: string, channel: InvitationChannel): Promise<LeftOutReason | null> {
  const filter = { propertyIds: [], managementTypes: [], roles: [], again: true, personIds: [personId] }
  const { rows } = await tx.execute<{ reason: LeftOutReason | null }>(inviteesSql(channel, filter))
  return rows[0] ? rows[0].reason : 'property_offline'
}

async function lacksEmail(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.$count(accounts, and(eq(accounts.personId, personId), isNull(accounts.disabledAt), isNull(accounts.email)))) > 0
}

async function colleagueOf(tx: Tx, actor: StaffActor, id: string, { email }: Order): Promise<Invitee> {
  require(actor, 'staff.write')
  const present = and(eq(staffMembers.id, id), eq(staffMembers.kind, 'person'), isNull(staffMembers.leftAt))
  const [member] = await tx.select().from(staffMembers).where(present).for('update')
  if (!member) throw new Refusal('not_found')
  await requireNotAbove(tx, actor, id) // who opens the link becomes that colleague
  if ((await tx.$count(accounts, and(eq(accounts.staffId, id), isNull(accounts.disabledAt)))) > 0) throw new Refusal('has_account')
  return { audience: 'staff', staffId: id, email: (email ?? member.email).trim().toLowerCase(), locale: 'de' }
}

/** A company has many users, each with an address of their own. */
async function userOf(tx: Tx, actor: StaffActor, id: string, { email, name }: Order): Promise<Invitee> {
  require(actor, 'contractors.write')
  const [contractor] = await tx
    .select()
    .from(contractors)
    .where(and(eq(contractors.id, id), isNull(contractors.archivedAt)))
    .for('update')
  if (!contractor) throw new Refusal('not_found')
  const address = (email ?? contractor.email)?.trim().toLowerCase()
  if (!address) throw refuseField('no_email', '/email')
  const same = and(eq(accounts.audience, 'contractor'), eq(accounts.login, address), isNull(accounts.disabledAt))
  if ((await tx.$count(accounts, same)) > 0) throw new Refusal('has_account')
  const shown = name?.trim() || contractor.contactName || contractor.name
  return { audience: 'contractor', contractorId: id, email: address, name: shown, locale: contractor.locale }
}

function require({ permissions }: StaffActor, permission: Permission): void {
  if (!permissions.includes(permission)) throw new Refusal('forbidden')
}
