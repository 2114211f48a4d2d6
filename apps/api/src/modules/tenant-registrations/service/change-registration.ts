import type { Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { PortalActor } from '@treppenhaus/domain/policy'
import type { TenantRegistrationState } from '@treppenhaus/domain/tenant-registration'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { lastDay } from '../../tenancies/service.ts'
import { lockOwn, type RegistrationRow, updateRegistration } from '../repository.ts'
import type { EditTenantRegistrationBody } from '../schema.ts'
import { listOwn } from './list-own.ts'
import { requirePossible } from './register-tenant.ts'

/** While it is open. @throws Refusal 404, 409 `illegal_transition` */
export const editRegistration = (
  organization: Organization,
  actor: PortalActor,
  id: string,
  body: Static<typeof EditTenantRegistrationBody>,
) =>
  transaction(organization, async (tx) => {
    const row = await lockIn(tx, actor, id, 'submitted')
    await requirePossible(tx, { ...row, ...body }, id)
    if (Object.keys(body).length > 0) await updateRegistration(tx, id, body)
    return listOwn(tx, actor)
  })

/** @throws Refusal 404, 409 `illegal_transition` */
export async function withdrawRegistration(tx: Tx, actor: PortalActor, id: string) {
  await lockIn(tx, actor, id, 'submitted')
  await updateRegistration(tx, id, { state: 'withdrawn', decidedAt: new Date() })
  return listOwn(tx, actor)
}

/**
 * The tenant moves out, or stays longer than was said: the tenancy ends with this day.
 * @throws Refusal 404, 409 `illegal_transition`, 400 `dates_overlap`
 */
export async function endRegistration(tx: Tx, actor: PortalActor, requestId: string, id: string, endsOn: string | null) {
  const { tenancyId } = await lockIn(tx, actor, id, 'confirmed')
  if (tenancyId) await lastDay(tx, actor.accountId, tenancyId, endsOn)
  await updateRegistration(tx, id, { endsOn })
  await auditAs(tx, actor, requestId, { act: 'tenant-registration.ended', objectKind: 'tenant_registration', objectId: id })
  return listOwn(tx, actor)
}

async function lockIn(tx: Tx, { personId }: PortalActor, id: string, state: TenantRegistrationState): Promise<RegistrationRow> {
  const row = await lockOwn(tx, personId, id)
  if (!row) throw new Refusal('not_found')
  if (row.state !== state) throw new Refusal('illegal_transition', { state: row.state })
  return row
}
