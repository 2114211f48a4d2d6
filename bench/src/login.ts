import { invitations } from '@treppenhaus/db/schema/invitations'
import { hashSecret } from '@treppenhaus/db/secrets'
import { makeAccount, makePerson, TEST_PASSWORD } from '@treppenhaus/testing/builders'
import { randomBytes, randomUUID } from 'node:crypto'
import { env } from './env.ts'
import { startApi } from './lib/api.ts'
import { type Ask, type Asked, asker, atPace, storm } from './lib/asking.ts'
import { type BenchDatabase, startDatabase } from './lib/database.ts'
import { fillPortfolio } from './lib/portfolio.ts'
import { compareTimes } from './lib/same-time.ts'
import { figure, median, quantile, sorted } from './lib/stats.ts'
import { withAll } from './lib/with-all.ts'

const AT_ONCE = 50
const PER_SECOND = 20
const MOST_RATIO = 2

/** Another net for each try: what is measured is the answer, not the throttle. */
const net = (turn: number) => ({ 'x-forwarded-for': `10.${(turn >> 8) & 255}.${turn & 255}.1` })
let nets = 0
const post = (host: string, path: string, body: object): Asked => ({
  method: 'POST',
  path: `/api/v1/${path}`,
  headers: { host, ...net(nets++) },
  body,
})

await withAll(async (opened) => {
  const database = opened(await startDatabase())
  const { staffLogin } = await fillPortfolio(database)
  const logins: string[] = []
  for (let count = 0; count < AT_ONCE + 10; count++) logins.push((await makeAccount(database.first.db, { audience: 'portal' })).login)
  const api = opened(await startApi(database, { TRUST_PROXY: '127.0.0.1' }))
  const { ask } = opened(asker(api.port))
  await besideOthers(database, ask, await api.headersOf('staff', staffLogin), logins)
  await unknownAndKnown(database, ask, logins)
  await codes(database, ask)
})

/** Log-ins without a pause, and meanwhile a list that others read at a steady pace. */
async function besideOthers(
  { first: { host } }: BenchDatabase,
  ask: Ask,
  headers: Record<string, string>,
  logins: string[],
): Promise<void> {
  const list: Asked = { method: 'GET', path: '/api/v1/staff/tickets?limit=50', headers }
  const all = logins.slice(0, AT_ONCE).map((login) => post(host, 'portal/session', { login, password: TEST_PASSWORD }))
  const ms = env.seconds * 1000
  await atPace(ask, list, PER_SECOND, ms)
  const quiet: number[] = []
  const busy: number[] = []
  const ratios: number[] = []
  let [done, refused] = [0, 0]
  for (let round = 0; round < env.rounds; round++) {
    const alone = await atPace(ask, list, PER_SECOND, ms)
    const { stop } = storm(ask, all)
    const beside = await atPace(ask, list, PER_SECOND, ms)
    const statuses = await stop()
    for (const [status, count] of statuses) {
      if (status === 200) done += count
      else refused += count
    }
    quiet.push(...alone)
    busy.push(...beside)
    ratios.push(quantile(beside, 0.95) / quantile(alone, 0.95))
  }
  const [without, during] = [sorted(quiet), sorted(busy)]
  const ratio = quantile(during, 0.95) / quantile(without, 0.95)
  console.log(`log-ins beside others: ${env.rounds} rounds of ${env.seconds} s, ${AT_ONCE} at once, a list ${PER_SECOND} times a second`)
  console.log(`  list alone   p50 ${figure(quantile(without, 0.5))} ms   p95 ${figure(quantile(without, 0.95))} ms`)
  console.log(`  list beside  p50 ${figure(quantile(during, 0.5))} ms   p95 ${figure(quantile(during, 0.95))} ms`)
  console.log(
    `  ratio of p95 ${figure(ratio)} (must ${MOST_RATIO}: ${ratio <= MOST_RATIO ? 'kept' : 'MISSED'}); median of rounds ${figure(median(ratios))}`,
  )
  console.log(`  log-ins      ${figure(done / (env.rounds * env.seconds))}/s, refused ${refused}`)
}

async function unknownAndKnown({ first: { host } }: BenchDatabase, ask: Ask, logins: string[]): Promise<void> {
  const known = (turn: number) => logins[turn % logins.length]!
  const nobody = () => `login-${randomBytes(4).toString('hex')}@example.com`
  const logIn = (login: string) => post(host, 'portal/session', { login, password: 'not the password' })
  const forget = (login: string) => post(host, 'portal/password/forgot', { login })
  await compareTimes('log-in', ask, [
    { name: 'known', asked: (turn) => logIn(known(turn)), status: 401 },
    { name: 'unknown', asked: () => logIn(nobody()), status: 401 },
  ], env.tries) // prettier-ignore
  await compareTimes('forgotten password', ask, [
    { name: 'known', asked: (turn) => forget(known(turn)), status: 202 },
    { name: 'unknown', asked: () => forget(nobody()), status: 202 },
  ], Math.min(env.tries, logins.length * 4)) // prettier-ignore
}

async function codes({ first: { db, host } }: BenchDatabase, ask: Ask): Promise<void> {
  const draw = () => Array.from(randomBytes(16), (byte) => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[byte % 32]).join('')
  const make = async (values: Partial<typeof invitations.$inferInsert>) => {
    const code = draw()
    const { id: personId } = await makePerson(db)
    const known = { id: randomUUID(), audience: 'portal', channel: 'letter', locale: 'de', personId } as const
    await db.insert(invitations).values({ ...known, secretHash: hashSecret(code), expiresAt: new Date(Date.now() + 86_400_000), ...values })
    return code
  }
  const [used, expired] = [await make({ joinedAt: new Date() }), await make({ expiresAt: new Date(Date.now() - 1000) })]
  const open = (code: string) => post(host, 'public/invitations/open', { code })
  await compareTimes('code of a letter', ask, [
    { name: 'unknown', asked: () => open(draw()), status: 401 },
    { name: 'used', asked: () => open(used), status: 401 },
    { name: 'expired', asked: () => open(expired), status: 401 },
  ], env.tries) // prettier-ignore
}
