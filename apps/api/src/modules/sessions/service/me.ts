import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import type { Locale } from '@treppenhaus/domain/master-data'
import { permissions } from '@treppenhaus/domain/permissions'
import type { Actor } from '@treppenhaus/domain/policy'
import { Refusal, refuseField } from '../../../errors.ts'
import { editAccount, findMe, isHomeOf } from '../repository.ts'

/** @throws Refusal 401 when the account is gone */
export async function readMe({ slug }: Organization, db: Db | Tx, accountId: string, sessionId: string) {
  const found = await findMe(db, accountId, sessionId)
  if (!found) throw new Refusal('not_authenticated')
  const { audience, displayName, email, locale, staffId, personId, contractorId, lastHomeId } = found.account
  const held = found.staff?.kind === 'integration' ? found.staff.permissions : found.role?.permissions
  return {
    accountId,
    audience,
    organization: slug,
    displayName,
    email,
    locale,
    staffId,
    allProperties: found.staff?.allProperties ?? false,
    permissions: permissions.filter((permission) => held?.includes(permission)),
    role: found.role && { key: found.role.key, name: found.role.name },
    personId,
    contractorId,
    contractorName: found.contractorName,
    lastHomeId,
    owesFactor: found.owesFactor,
  }
}

/** @throws Refusal 400 when the home is not the actor's */
export async function editMe(
  organization: Organization,
  actor: Actor,
  { accountId, sessionId }: { accountId: string; sessionId: string },
  { locale, lastHomeId }: { locale?: Locale; lastHomeId?: string },
) {
  return organization.db.transaction(async (tx) => {
    if (lastHomeId !== undefined && !(actor.audience === 'portal' && (await isHomeOf(tx, actor.personId, lastHomeId))))
      throw refuseField('unknown_reference', '/lastHomeId')
    const changes = { ...(locale && { locale }), ...(lastHomeId !== undefined && { lastHomeId }) }
    if (Object.keys(changes).length > 0) await editAccount(tx, accountId, changes)
    return readMe(organization, tx, accountId, sessionId)
  })
}
