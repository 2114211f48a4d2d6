import type { Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { isPublicAddress } from '@treppenhaus/domain/public-address'
import { isIP } from 'node:net'
import { Refusal, refuseField } from '../../../errors.ts'
import * as repository from '../repository.ts'
import type { SubscribePush } from '../schema.ts'
import { subscriptionRow } from './read-notifications.ts'

/** Browsers of one account; the oldest make room. */
const MOST = 10

/** @throws Refusal 400 `endpoint_not_allowed` */
export async function subscribePush(tx: Tx, accountId: string, userAgent: string, anywhere: boolean, body: SubscribePush) {
  const { endpoint, keys, wording, locale } = body
  if (!anywhere && !isPushService(endpoint)) throw refuseField('endpoint_not_allowed', '/endpoint')
  const isFirst = (await repository.findSubscriptions(tx, accountId)).length === 0
  const row = await repository.saveSubscription(tx, { accountId, endpoint, ...keys, userAgent })
  if (!row) throw new Refusal('internal')
  await repository.removeOldSubscriptions(tx, accountId, MOST)
  if (isFirst) await repository.addConsent(tx, { accountId, subject: 'push', given: true, wording, locale })
  return subscriptionRow(row)
}

/** A first look; what the name means is looked at again when a message is sent. */
function isPushService(endpoint: string): boolean {
  const url = URL.parse(endpoint)
  if (url?.protocol !== 'https:' || url.username || url.password) return false
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) ? isPublicAddress(host) : host.includes('.') && !/(^|\.)(localhost|local|internal|lan|home\.arpa)$/.test(host)
}

/** @throws Refusal 404 */
export const unsubscribePush = (organization: Organization, accountId: string, id: string): Promise<void> =>
  transaction(organization, (tx) => remove(tx, accountId, id))

async function remove(tx: Tx, accountId: string, id: string): Promise<void> {
  if (!(await repository.removeSubscription(tx, accountId, id))) throw new Refusal('not_found')
  if ((await repository.findSubscriptions(tx, accountId)).length > 0) return
  const last = await repository.lastConsent(tx, accountId, 'push')
  if (last) await repository.addConsent(tx, { accountId, subject: 'push', given: false, wording: last.wording, locale: last.locale })
}
