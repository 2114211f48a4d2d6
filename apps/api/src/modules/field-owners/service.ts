import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { fieldsOf, recordKinds } from '@treppenhaus/domain/record-kinds'
import type { Static } from 'typebox'
import { refuseField } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { findCustomFields } from '@treppenhaus/exchange/intake/custom-fields'
import { findOwners, saveOwners } from './repository.ts'
import type { PutFieldOwnersBody } from './schema.ts'

/** Every field there is; what nobody decided belongs to the other system where it delivers it. */
export async function listFieldOwners(db: Db | Tx) {
  const decided = new Map((await findOwners(db)).map(({ kind, field, owner }) => [`${kind}.${field}`, owner]))
  return { items: (await allFields(db)).map((one) => ({ ...one, owner: decided.get(`${one.kind}.${one.field}`) ?? ('there' as const) })) }
}

export const putFieldOwners = (
  organization: Organization,
  actor: StaffActor,
  requestId: string,
  { items }: Static<typeof PutFieldOwnersBody>,
) =>
  transaction(organization, async (tx) => {
    const known = new Set((await allFields(tx)).map(({ kind, field }) => `${kind}.${field}`))
    const unknown = items.findIndex(({ kind, field }) => !known.has(`${kind}.${field}`))
    if (unknown >= 0) throw refuseField('unknown_reference', `/items/${unknown}/field`)
    const last = new Map(items.map((item) => [`${item.kind}.${item.field}`, item]))
    await saveOwners(tx, [...last.values()])
    const reason = [...last.values()].map(({ kind, field, owner }) => `${kind}.${field} ${owner}`).join(', ')
    await auditAs(tx, actor, requestId, { act: 'field-owner.changed', objectKind: 'field-owner', reason: reason.slice(0, 500) })
    return listFieldOwners(tx)
  })

async function allFields(db: Db | Tx) {
  const custom = await findCustomFields(db)
  return recordKinds.flatMap((kind) => Object.keys(fieldsOf(kind, custom)).map((field) => ({ kind, field })))
}
