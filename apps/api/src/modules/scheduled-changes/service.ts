import { problemsOfChanges } from '@treppenhaus/db/change-record'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { readOfKind, writeOfKind } from '@treppenhaus/domain/permissions'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { requireRecord } from '../record-history/service/require-record.ts'
import * as repository from './repository.ts'
import type { CreateScheduledChangeBody, ScheduledChangeQuery } from './schema.ts'

/** @throws Refusal 403 without the permission for records of the kind, 404 where the actor cannot see this one */
export async function listScheduledChanges(db: Db, actor: StaffActor, { kind, id }: Static<typeof ScheduledChangeQuery>) {
  if (!actor.permissions.includes(readOfKind(kind))) throw new Refusal('forbidden')
  await requireRecord(db, actor, kind, id)
  return { items: await repository.findOfRecord(db, kind, id) }
}

/** The values have to fit now; whether they still do is asked again when the day comes. */
export async function createScheduledChange(tx: Tx, actor: StaffActor, body: Static<typeof CreateScheduledChangeBody>) {
  const { kind, recordId, appliesOn, changes } = body
  if (!actor.permissions.includes(writeOfKind(kind))) throw new Refusal('forbidden')
  await requireRecord(tx, actor, kind, recordId)
  if (!(await repository.isInFuture(tx, appliesOn))) throw refuseField('invalid_request', '/appliesOn')
  const problems = await problemsOfChanges(tx, kind, recordId, changes)
  const errors = problems.map(({ field, code }) => ({ path: `/changes/${field}`, code, message: '' }))
  if (errors.length > 0) throw new Refusal('invalid_request', { errors })
  const id = await repository.insertScheduledChange(tx, { ...body, accountId: actor.accountId })
  return (await repository.findScheduledChange(tx, id))!
}

/** @throws Refusal 409 `illegal_transition` where it has happened, or was cancelled already */
export async function cancelScheduledChange(tx: Tx, actor: StaffActor, id: string) {
  const row = await repository.lockScheduledChange(tx, id)
  if (!row) throw new Refusal('not_found')
  if (!actor.permissions.includes(writeOfKind(row.kind))) throw new Refusal('forbidden')
  await requireRecord(tx, actor, row.kind, row.recordId)
  if (row.state !== 'planned') throw new Refusal('illegal_transition', { state: row.state })
  await repository.cancelScheduledChange(tx, id)
  return (await repository.findScheduledChange(tx, id))!
}
