import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { requireWithinOwn, scopeOfStaff } from '../../plugins/own-rights.ts'
import * as repository from './repository.ts'
import type { CreateSubstitutionBody } from './schema.ts'

/** One's own absence, or anybody's for who administers the team. */
const mayDecide = ({ staffId, permissions }: StaffActor, absentId: string) => staffId === absentId || permissions.includes('staff.write')

function present(actor: StaffActor, row: repository.SubstitutionRow) {
  const actions: 'end'[] = row.state !== 'past' && mayDecide(actor, row.staff.id) ? ['end'] : []
  return { ...row, actions }
}

/** Everybody sees who is away and who stands in. */
export async function listSubstitutions(db: Db, actor: StaffActor, past: boolean) {
  const rows = await repository.findSubstitutions(db, past)
  return { items: rows.map((row) => present(actor, row)) }
}

/**
 * Lends the absent colleague's properties to the substitute.
 * @throws Refusal 400 `unknown_reference`, `dates_overlap`; 403 when it is neither one's own absence nor one's task
 */
export async function createSubstitution(tx: Tx, actor: StaffActor, requestId: string, body: Static<typeof CreateSubstitutionBody>) {
  if (!mayDecide(actor, body.staffId)) throw new Refusal('forbidden')
  const there = await repository.lockPresent(tx, [body.staffId, body.substituteId])
  if (!there.includes(body.staffId)) throw refuseField('unknown_reference', '/staffId')
  if (body.substituteId === body.staffId || !there.includes(body.substituteId)) throw refuseField('unknown_reference', '/substituteId')
  if (body.endsOn < body.startsOn || (await repository.isOver(tx, body.endsOn))) throw refuseField('dates_overlap', '/endsOn')
  if (await repository.overlaps(tx, body)) throw refuseField('dates_overlap', '/startsOn')
  await requireWithinOwn(tx, actor, [], await scopeOfStaff(tx, body.staffId))
  const id = await repository.insertSubstitution(tx, body)
  const reason = `${body.startsOn} > ${body.endsOn}`
  await auditAs(tx, actor, requestId, { act: 'substitution.created', objectKind: 'staff-member', objectId: body.staffId, reason })
  return present(actor, (await repository.findSubstitution(tx, id))!)
}

/** @returns the substitute, whose rights end with it */
export const endSubstitution = (organization: Organization, actor: StaffActor, requestId: string, id: string): Promise<string> =>
  transaction(organization, async (tx) => {
    const row = await repository.lockSubstitution(tx, id)
    if (!row) throw new Refusal('not_found')
    if (!mayDecide(actor, row.staff.id)) throw new Refusal('forbidden')
    if (row.state === 'past') throw new Refusal('illegal_transition', { state: 'past' })
    await repository.endNow(tx, id)
    const reason = `${row.startsOn} > ${row.endsOn}`
    await auditAs(tx, actor, requestId, { act: 'substitution.ended', objectKind: 'staff-member', objectId: row.staff.id, reason })
    return row.substitute.id
  })
