import type { Db, Tx } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { decodeCursor, isCursorId, isCursorInstant, pageOf } from '../../../plugins/cursor.ts'
import { countUninvited, findUninvited, type Uninvited } from '../repository/find-uninvited.ts'
import { countByState, findInvitation, findInvitations, type Filter, type Item } from '../repository/find-invitations.ts'
import type { Invitation, InvitationCountsQuery, InvitationQuery } from '../schema.ts'

type Wire = Static<typeof Invitation>

export async function listInvitations(db: Db, actor: StaffActor, { cursor, limit = 50, state, ...filter }: Static<typeof InvitationQuery>) {
  if (state === 'not_invited') return listUninvited(db, actor, { cursor, limit, ...filter })
  const after = cursor === undefined ? {} : { after: decodeCursor(cursor, 2) }
  if (after.after && !(isCursorInstant(after.after[0]) && isCursorId(after.after[1]))) throw new Refusal('invalid_cursor')
  const rows = await findInvitations(db, actor, { ...filter, ...(state && { state }), ...after, limit })
  const { items, nextCursor } = pageOf(rows, limit, ({ at, id }) => [at, id])
  return { items: items.map((item) => wireOf(actor, item)), nextCursor }
}

async function listUninvited(
  db: Db,
  actor: StaffActor,
  { cursor, limit, propertyId, q, audience }: Filter & { cursor: string | undefined; limit: number },
) {
  if (audience !== undefined && audience !== 'portal') return { items: [], nextCursor: null }
  const after = cursor === undefined ? undefined : decodeCursor(cursor, 2)
  if (after && !(typeof after[0] === 'string' && isCursorId(after[1]))) throw new Refusal('invalid_cursor')
  const rows = await findUninvited(db, actor, { ...(propertyId && { propertyId }), ...(q && { q }), ...(after && { after }), limit })
  const { items, nextCursor } = pageOf(rows, limit, ({ sortName, personId }) => [sortName, personId])
  return { items: items.map((person) => uninvitedWire(actor, person)), nextCursor }
}

/** @throws Refusal 404 also where it is for somebody out of reach */
export async function readInvitation(db: Db | Tx, actor: StaffActor, id: string): Promise<Wire> {
  const found = await findInvitation(db, actor, id)
  if (!found) throw new Refusal('not_found')
  return wireOf(actor, found)
}

export async function countInvitations(db: Db, actor: StaffActor, filter: Static<typeof InvitationCountsQuery>) {
  const counts = { not_invited: 0, queued: 0, invited: 0, opened: 0, joined: 0, expired: 0, bounced: 0, withdrawn: 0 }
  for (const { state, count } of await countByState(db, actor, filter)) counts[state] = count
  const { audience = 'portal', propertyId } = filter
  if (audience === 'portal') counts.not_invited = await countUninvited(db, actor, propertyId ? { propertyId } : {})
  return counts
}

function wireOf(actor: StaffActor, { at: _at, letterReady, hasAccount, ...item }: Item): Wire {
  return { ...item, actions: actionsOf(actor, item, letterReady, hasAccount) }
}

function actionsOf(
  { permissions }: StaffActor,
  { state, channel }: Pick<Wire, 'state' | 'channel'>,
  letterReady: boolean,
  hasAccount: boolean,
) {
  const actions: Wire['actions'] = []
  const over = state === 'joined' || state === 'withdrawn'
  if (permissions.includes('invitations.write')) {
    if (!hasAccount) actions.push('resend')
    if (!over) actions.push('withdraw')
  }
  if (channel === 'letter' && letterReady && !over) actions.push('letter')
  return actions
}

const nothing = {
  id: null,
  state: 'not_invited',
  audience: 'portal',
  channel: null,
  staffId: null,
  contractorId: null,
  contractorName: null,
  seriesId: null,
  createdAt: null,
  expiresAt: null,
  sentAt: null,
  openedAt: null,
  joinedAt: null,
  bouncedAt: null,
  bounce: null,
} as const

const uninvitedWire = ({ permissions }: StaffActor, { sortName: _, ...person }: Uninvited): Wire => ({
  ...nothing,
  ...person,
  actions: permissions.includes('invitations.write') ? ['invite'] : [],
})
