import type { Db, Organization } from '@treppenhaus/db/organization'
import { hashSecret } from '@treppenhaus/db/secrets'
import { CODE_LENGTH, CODE_LETTERS, tidyCode } from '@treppenhaus/domain/invitation'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { netOf, throttle, withdrawTry } from '../../../plugins/throttle.ts'
import { findOpen, type OpenRow } from '../repository/find-open.ts'

/** What came: the secret of a link, or what was typed. */
export type Given = { token?: string; code?: string }
export type From = { ip: string; requestId: string }

const HOUR = 3600
const DAY = 24 * HOUR
const looksLikeCode = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`)

type Bucket = [name: string, limit: number, seconds: number]

/** Codes are short enough to be guessed at; of links, whose secret is not, a net is only kept from filling the audit. */
const bucketsOf = (isCode: boolean, ip: string): Bucket[] =>
  isCode
    ? [
        [`invitation:code:net:${netOf(ip)}`, 10, HOUR],
        ['invitation:code:organization', 1000, DAY],
      ]
    : [[`invitation:link:net:${netOf(ip)}`, 60, HOUR]]

/** The picture on a letter holds its code as a link. @throws Refusal 400 without exactly one of the two */
function secretOf({ token, code }: Given): { secretHash: string; isCode: boolean } {
  if ((token === undefined) === (code === undefined)) throw refuseField('invalid_request', '/code')
  const tidy = tidyCode(code ?? token ?? '')
  const isCode = code !== undefined || looksLikeCode.test(tidy)
  return { secretHash: hashSecret(isCode ? tidy : token!), isCode }
}

/**
 * The open invitation of a secret, and its hash. Only wrong ones count against the limits.
 * @throws Refusal 401 `link_invalid`, the same for unknown, used, expired and withdrawn; 429
 */
export async function requireOpen({ db }: Organization, given: Given, { ip, requestId }: From): Promise<OpenRow & { secretHash: string }> {
  const { secretHash, isCode } = secretOf(given)
  const buckets = bucketsOf(isCode, ip)
  for (const bucket of buckets) await countWrong(db, bucket)
  const found = await findOpen(db, secretHash)
  if (!found) {
    await auditAs(db, undefined, requestId, { act: 'invitation.refused', objectKind: 'invitation' })
    throw new Refusal('link_invalid')
  }
  for (const [bucket, , seconds] of buckets) await withdrawTry(db, bucket, seconds)
  return { ...found, secretHash }
}

/** Counted before it is known to be wrong, so that many at once do not pass; one that was not even looked at does not stay counted. */
async function countWrong(db: Db, [bucket, limit, seconds]: Bucket): Promise<void> {
  try {
    await throttle(db, bucket, limit, seconds)
  } catch (error) {
    await withdrawTry(db, bucket, seconds)
    throw error
  }
}
