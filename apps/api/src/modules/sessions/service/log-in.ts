import { transaction } from '@treppenhaus/db/transaction'
import { deriveSecret } from '@treppenhaus/db/secrets'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { fitsPassword } from '../../../plugins/passwords.ts'
import { netOf, throttle, withdrawTry } from '../../../plugins/throttle.ts'
import { findAccount } from '../repository.ts'
import type { SessionContext } from './context.ts'
import { type Grant, grantOf, startSession } from './tokens.ts'

const WINDOW = 15 * 60
const LIMITS = { device: 20, account: 10, net: 100 }

type Bucket = [name: string, limit: number]

/**
 * Wrong password and unknown log-in take the same time and answer the same.
 * @param device the cookie a former log-in left on this device
 * @throws Refusal 401 `login_failed`; 429 after too many failures of one account or net, from which a known device has its own count
 */
export async function logIn(
  context: SessionContext,
  { login, password }: { login: string; password: string },
  device: string | undefined,
): Promise<Grant & { device: string }> {
  const { organization, audience, requestId } = context
  const name = login.trim().toLowerCase()
  const known = knownDevice(context, name, device)
  const buckets = bucketsOf(context, name, known)
  for (const [bucket, limit] of buckets) await throttle(organization.db, bucket, limit, WINDOW)
  const account = await findAccount(organization.db, audience, name)
  const fits = await fitsPassword(account?.passwordHash, password)
  if (!account || !fits) {
    const failed = { act: 'session.login-failed', objectKind: 'account', ...(account && { objectId: account.id }), reason: audience }
    await auditAs(organization.db, undefined, requestId, failed)
    throw new Refusal('login_failed')
  }
  for (const [bucket] of buckets) await withdrawTry(organization.db, bucket, WINDOW)
  const grant = await transaction(organization, async (tx) => {
    const session = await startSession(context, tx, account.id)
    const started = { act: 'session.started', objectKind: 'session', objectId: session.id }
    await auditAs(tx, { audience, accountId: account.id }, requestId, started)
    return grantOf(context, tx, session)
  })
  return { ...grant, device: deviceCookie(context, name, known ?? randomBytes(12).toString('base64url')) }
}

function bucketsOf({ audience, ip }: SessionContext, login: string, device: string | undefined): Bucket[] {
  if (device) return [[`login:device:${audience}:${device}:${login}`, LIMITS.device]]
  return [
    [`login:account:${audience}:${login}`, LIMITS.account],
    [`login:net:${audience}:${netOf(ip)}`, LIMITS.net],
  ]
}

/** Binds a device to one log-in name; worthless for another. */
function deviceCookie({ app, organization, audience }: SessionContext, login: string, id: string): string {
  return `${id}.${deriveSecret(app.runtime.env.appKey, 'known-device', organization.slug, `${audience}:${login}:${id}`)}`
}

function knownDevice(context: SessionContext, login: string, cookie: string | undefined): string | undefined {
  const id = /^([\w-]{16})\.[\w-]{43}$/.exec(cookie ?? '')?.[1]
  if (!id || !cookie) return undefined
  return timingSafeEqual(Buffer.from(deviceCookie(context, login, id)), Buffer.from(cookie)) ? id : undefined
}
