import type { Organization } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { hashSecret } from '@treppenhaus/db/secrets'
import { transaction } from '@treppenhaus/db/transaction'
import { renewedLinkExpiry } from '@treppenhaus/domain/order-link'
import { setTimeout } from 'node:timers/promises'
import { Refusal } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { netOf, throttle, withdrawTry } from '../../plugins/throttle.ts'
import { issueLink } from '../work-orders/service/issue-link.ts'
import { openLink, renewableLink } from './repository.ts'

const HOUR = 3600
/** Longer than the work for a link that exists takes, so that the time of the answer tells nothing. */
const ANSWER_MS = 100

/** The order of a link's secret. @throws Refusal 401 `link_invalid`, 429 after too many wrong ones from one net */
export async function followLink({ db }: Organization, token: string, from: { ip: string; requestId: string }) {
  const bucket = `link:net:${netOf(from.ip)}`
  await throttle(db, bucket, 60, HOUR)
  const found = await openLink(db, hashSecret(token))
  if (!found) throw new Refusal('link_invalid')
  await withdrawTry(db, bucket, HOUR)
  const opened = { act: 'order-link.opened', objectKind: 'work-order', objectId: found.workOrderId }
  await auditAs(db, { audience: 'contractor', accountId: null }, from.requestId, opened)
  return found
}

/** Sends a new link to the address on file, if the old one ever was one; nobody learns which. @throws Refusal 429 */
export async function renewLink(organization: Organization, token: string, ip: string): Promise<void> {
  const secretHash = hashSecret(token)
  await throttle(organization.db, `renew:link:${secretHash}`, 3, HOUR)
  await throttle(organization.db, `renew:net:${netOf(ip)}`, 30, HOUR)
  await Promise.all([requestRenewal(organization, secretHash), setTimeout(ANSWER_MS)])
}

const requestRenewal = (organization: Organization, secretHash: string) =>
  transaction(organization, async (tx) => {
    const found = await renewableLink(tx, secretHash)
    if (!found) return
    const { workOrderId, closedAt, now } = found
    const orderLinkId = await issueLink(organization, tx, workOrderId, renewedLinkExpiry(closedAt, now))
    await outbox.append(tx, 'work-order.link-requested.v1', { workOrderId, orderLinkId })
  })
