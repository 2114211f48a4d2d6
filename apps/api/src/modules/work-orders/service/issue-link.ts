import type { Organization, Tx } from '@treppenhaus/db/organization'
import { hashSecret, orderLinkSecret } from '@treppenhaus/db/secrets'
import { randomUUID } from 'node:crypto'
import { channelOf, insertLink } from '../repository/order-links.ts'

/**
 * A new signed link for an order; its secret is derived from its id whenever a message needs it.
 * @returns the id of the link
 */
export async function issueLink({ deriveSecret }: Organization, tx: Tx, workOrderId: string, expiresAt: Date): Promise<string> {
  const id = randomUUID()
  const secret = orderLinkSecret(deriveSecret, id, await channelOf(tx, workOrderId))
  await insertLink(tx, { id, workOrderId, secretHash: hashSecret(secret), expiresAt })
  return id
}
