import type { Organization, Tx } from '@treppenhaus/db/organization'
import { hashSecret } from '@treppenhaus/db/secrets'
import { transaction } from '@treppenhaus/db/transaction'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { randomBytes, randomUUID } from 'node:crypto'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { apiKeyText } from '../../../plugins/api-key.ts'
import { auditAs } from '../../../plugins/audit.ts'
import * as repository from '../repository/api-keys.ts'
import type { CreateApiKeyBody } from '../schema.ts'
import { lockWithin } from './integrations.ts'

/** Two may live, so that a system can be moved to the new one before the old one ends. */
const MOST_LIVE = 2

/** The key as it is shown once: derived from its row, stored nowhere. */
export const secretOf = ({ slug, deriveSecret }: Organization, { id, prefix }: { id: string; prefix: string }) =>
  apiKeyText(slug, prefix, deriveSecret('api-key', id))

/** @throws Refusal 409 `two_keys_live`, 400 when the last day is over or too far away */
export async function createApiKey(
  organization: Organization,
  tx: Tx,
  actor: StaffActor,
  requestId: string,
  integrationId: string,
  { expiresOn }: Static<typeof CreateApiKeyBody>,
) {
  await lockWithin(tx, actor, integrationId)
  if ((await repository.countLive(tx, integrationId)) >= MOST_LIVE) throw new Refusal('two_keys_live')
  if (expiresOn !== undefined && !(await repository.mayExpireOn(tx, expiresOn))) throw refuseField('invalid_request', '/expiresOn')
  const id = randomUUID()
  const prefix = randomBytes(4).toString('hex')
  const secretHash = hashSecret(secretOf(organization, { id, prefix }))
  const row = { id, staffId: integrationId, prefix, secretHash, createdByAccountId: actor.accountId }
  await repository.insertKey(tx, row, expiresOn)
  await auditAs(tx, actor, requestId, { act: 'api-key.created', objectKind: 'integration', objectId: integrationId, reason: prefix })
  return keyOf(tx, id)
}

/** Counts at once. @returns the integration */
export const revokeApiKey = (organization: Organization, actor: StaffActor, requestId: string, id: string): Promise<string> =>
  transaction(organization, async (tx) => {
    const found = await repository.findKey(tx, id)
    if (!found) throw new Refusal('not_found')
    await lockWithin(tx, actor, found.staffId)
    if (found.state !== 'revoked') {
      await repository.revokeKey(tx, id)
      const { prefix: reason, staffId: objectId } = found
      await auditAs(tx, actor, requestId, { act: 'api-key.revoked', objectKind: 'integration', objectId, reason })
    }
    return found.staffId
  })

async function keyOf(tx: Tx, id: string) {
  const { staffId: _, ...key } = (await repository.findKey(tx, id))!
  return key
}
