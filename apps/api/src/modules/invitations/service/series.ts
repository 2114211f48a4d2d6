import * as outbox from '@treppenhaus/db/outbox'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { invitationSeries } from '@treppenhaus/db/schema/invitations'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { decodeCursor, isCursorId, isCursorInstant, pageOf } from '../../../plugins/cursor.ts'
import type { InvitationSeriesBody } from '../schema.ts'
import { findOneSeries, findSeries, type SeriesRow } from '../repository/find-series.ts'
import { countInvitees, filterOf } from './preview-series.ts'

/**
 * Queues a series; the worker invites its people one chunk after the other.
 * @throws Refusal 400 for properties out of reach, or where the actor has none
 */
export async function startSeries(request: FastifyRequest, tx: Tx, actor: StaffActor, body: Static<typeof InvitationSeriesBody>) {
  const { channel } = body
  if (actor.scope !== 'all' && actor.scope.length === 0) throw refuseField('unknown_reference', '/propertyIds')
  const filter = await filterOf(tx, actor, body)
  const { total, leftOut } = await countInvitees(tx, channel, filter)
  const left = leftOut.reduce((sum, { count }) => sum + count, 0)
  const values = { channel, filter, total, leftOut: left, createdByAccountId: actor.accountId }
  const [row] = await tx.insert(invitationSeries).values(values).returning({ id: invitationSeries.id })
  const { id } = row!
  await outbox.append(tx, 'invitation-series.requested.v1', { seriesId: id }, actor.accountId)
  await auditAs(tx, actor, request.id, { act: 'invitation-series.started', objectKind: 'invitation-series', objectId: id, reason: channel })
  return readSeries(tx, actor, id)
}

export async function listSeries(db: Db, actor: StaffActor, { cursor, limit = 50 }: { cursor?: string; limit?: number }) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, 2)
  if (after && !(isCursorInstant(after[0]) && isCursorId(after[1]))) throw new Refusal('invalid_cursor')
  const rows = await findSeries(db, actor, { limit, ...(after && { after }) })
  const { items, nextCursor } = pageOf(rows, limit, ({ at, id }) => [at, id])
  return { items: items.map(wireOf), nextCursor }
}

/** @throws Refusal 404 also where it reaches further than the actor does */
export async function readSeries(db: Db | Tx, actor: StaffActor, id: string) {
  const found = await findOneSeries(db, actor, id)
  if (!found) throw new Refusal('not_found')
  return wireOf(found)
}

function wireOf({ filter, at: _at, fileId, ...row }: SeriesRow) {
  const { propertyIds, managementTypes, roles, again } = filter
  return { ...row, propertyIds, managementTypes, roles, again, lettersReady: fileId !== null }
}
