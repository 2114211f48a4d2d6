import { Gate } from '@treppenhaus/db/gate'
import { transaction } from '@treppenhaus/db/transaction'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { fitsPassword } from '../../../plugins/passwords.ts'
import type { RelyingParty } from '../../../plugins/relying-party.ts'
import { netOf, throttle, withdrawTry } from '../../../plugins/throttle.ts'
import { accountByLogin } from '../../sessions/service/accounts.ts'
import type { SessionContext } from '../../sessions/service/context.ts'
import { knownDevice } from '../../sessions/service/known-device.ts'
import { type SignedIn, startSignedIn } from '../../sessions/service/start-signed-in.ts'
import { askSecondFactor, type SecondFactorAsked } from './second-factor.ts'

const WINDOW = 15 * 60
const LIMITS = { device: 20, account: 10, net: 100 }

/**
 * Log-ins stand in line: while one is hashed another one may use the database, so that a crowd of them leaves connections to everybody
 * else. Who waits longer is answered 503.
 */
const line = new Gate(2, 5_000)

type Bucket = [name: string, limit: number]

/**
 * Wrong password, unknown log-in, and an audience that may not use passwords take the same time and answer the same.
 * @throws Refusal 401 `login_failed`; 429 after too many failures of one account or net, from which a known device has its own count
 */
export async function logIn(
  context: SessionContext,
  party: RelyingParty | undefined,
  given: { login: string; password: string },
): Promise<SignedIn | SecondFactorAsked> {
  await line.enter()
  try {
    return await checkAndStart(context, party, given)
  } finally {
    line.leave()
  }
}

async function checkAndStart(
  context: SessionContext,
  party: RelyingParty | undefined,
  { login, password }: { login: string; password: string },
): Promise<SignedIn | SecondFactorAsked> {
  const { organization, audience, requestId } = context
  const name = login.trim().toLowerCase()
  const buckets = bucketsOf(context, name, knownDevice(context, name))
  for (const [bucket, limit] of buckets) await throttle(organization.db, bucket, limit, WINDOW)
  const { account, passwordAllowed } = await accountByLogin(organization.db, audience, name)
  const fits = await fitsPassword(account?.passwordHash, password)
  if (!account || !fits || !passwordAllowed) {
    const failed = { act: 'session.login-failed', objectKind: 'account', ...(account && { objectId: account.id }), reason: audience }
    await auditAs(organization.db, undefined, requestId, failed)
    throw new Refusal('login_failed')
  }
  for (const [bucket] of buckets) await withdrawTry(organization.db, bucket, WINDOW)
  return transaction(
    organization,
    async (tx) =>
      (await askSecondFactor(party, tx, account.id)) ?? (await startSignedIn(context, tx, account, { method: 'password', strong: false })),
  )
}

function bucketsOf({ audience, ip }: SessionContext, login: string, device: string | undefined): Bucket[] {
  if (device) return [[`login:device:${audience}:${device}:${login}`, LIMITS.device]]
  return [
    [`login:account:${audience}:${login}`, LIMITS.account],
    [`login:net:${audience}:${netOf(ip)}`, LIMITS.net],
  ]
}
