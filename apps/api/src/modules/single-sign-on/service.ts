import type { Db } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../errors.ts'
import { accountIdOf } from '../../plugins/actor.ts'
import { auditAs } from '../../plugins/audit.ts'
import * as repository from './repository/identities.ts'
import { findEnabled } from './repository/providers.ts'

/** What a log-in page offers. */
export const offeredProviders = async (db: Db, audience: Audience) =>
  (await findEnabled(db, audience)).map(({ id, name }) => ({ id, name }))

/** The providers the own account is linked with, or could be. */
export async function listIdentities(request: FastifyRequest, audience: Audience) {
  const rows = await repository.identitiesOf(request.organization.db, audience, accountIdOf(request))
  const items = rows.map(({ linkedAt, lastUsedAt, ...row }) => ({
    ...row,
    linkedAt: linkedAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }))
  return { items }
}

/** @throws Refusal 404 */
export const unlinkIdentity = (request: FastifyRequest, providerId: string) =>
  transaction(request.organization, async (tx) => {
    const accountId = accountIdOf(request)
    if (!(await repository.unlink(tx, providerId, accountId))) throw new Refusal('not_found')
    const entry = { act: 'identity.unlinked', objectKind: 'account', objectId: accountId }
    await auditAs(tx, request.actor, request.id, entry)
  })
