import { namedStatement } from '@treppenhaus/db/named-statement'
import type { Organization, Tx } from '@treppenhaus/db/organization'
import { idempotencyKeys } from '@treppenhaus/db/schema/idempotency-keys'
import { transaction } from '@treppenhaus/db/transaction'
import { sql, type SQL } from 'drizzle-orm'
import { catalogue, type ErrorCode, Refusal, type RefusalExtra } from '../errors.ts'
import { sqlStateOf } from './database-errors.ts'

/** Which request it is: who sent it with which key, and what it asks. */
export type Identity = { actor: string; key: string; route: string; bodySha256: string }
type Answer<T> = { answer: T; status: number }
type Kept = { route: string; body_sha256: string; status: number; body: unknown }
type StoredRefusal = { code: ErrorCode; extra: RefusalExtra; detail: string }

const PRIMARY_KEY = 'idempotency_keys_actor_key_pk'

/** A refusal that was stored, thrown again. */
class Replayed extends Refusal {}

/**
 * Runs the work of a request once: its answer is stored by the same transaction, and replayed for 7 days. A refusal is stored too,
 * by a transaction of its own; what may pass by itself (401, 429, 5xx) is not.
 * @throws Refusal 409 while the first request is being worked on, 422 when the key came with another request
 */
export async function once<T>(
  organization: Organization,
  identity: Identity,
  status: number,
  work: (tx: Tx) => Promise<T>,
): Promise<Answer<T>> {
  try {
    return await transaction(organization, (tx) => replayOrRun(tx, identity, status, work))
  } catch (error) {
    if (sqlStateOf(error)?.constraint === PRIMARY_KEY) return once(organization, identity, status, work)
    if (error instanceof Refusal && isStored(error)) await storeRefusal(organization, identity, error)
    throw error
  }
}

/**
 * The same for work that is one statement, which keeps the answer itself (`keyInsert`): between the locks it takes and its commit
 * nothing waits for this process. The work is tried first: one that was done before meets its own key, or is refused for what it did,
 * and either way changes nothing. Two at once: the second one waits at the primary key.
 * @throws Refusal 422 when the key came with another request
 */
export async function onceByStatement<T>(
  organization: Organization,
  identity: Identity,
  status: number,
  work: () => Promise<T>,
): Promise<Answer<T> & { isReplay: boolean }> {
  try {
    return { answer: await work(), status, isReplay: false }
  } catch (error) {
    const isDone = sqlStateOf(error)?.constraint === PRIMARY_KEY
    if (!isDone && !(error instanceof Refusal && isStored(error))) throw error
    const [kept] = await findKey(organization.db, identity)
    if (kept) return { answer: replay<T>(kept, identity), status: kept.status, isReplay: true }
    if (error instanceof Refusal) await storeRefusal(organization, identity, error)
    throw error
  }
}

const findKey = namedStatement<Kept>(
  'find-idempotency-key',
  sql`select route, body_sha256, status, body from idempotency_keys where actor = ${sql.placeholder('actor')} and key = ${sql.placeholder('key')}`,
)

/**
 * A part of a statement that keeps its own answer, or none where the request has no key. The statement takes `keyValues` besides.
 * @param answer SQL of the answer, `jsonb`
 * @param source what it is selected from
 */
export const keyInsert = (answer: SQL, source: SQL): SQL => sql`
  insert into idempotency_keys (actor, key, route, body_sha256, status, body)
  select ${sql.placeholder('keyActor')}, ${sql.placeholder('key')}, ${sql.placeholder('keyRoute')}, ${sql.placeholder('keyBody')},
    ${sql.placeholder('keyStatus')}::int, ${answer}
  from ${source} where ${sql.placeholder('key')}::text is not null`

/** What a request's key is kept with. */
export type KeyValues = {
  keyActor: string | null
  key: string | null
  keyRoute: string | null
  keyBody: string | null
  keyStatus: number | null
}

export const noKey: KeyValues = { keyActor: null, key: null, keyRoute: null, keyBody: null, keyStatus: null }
export const keyValues = ({ actor, key, route, bodySha256 }: Identity, status: number): KeyValues => ({
  keyActor: actor,
  key,
  keyRoute: route,
  keyBody: bodySha256,
  keyStatus: status,
})

async function replayOrRun<T>(tx: Tx, identity: Identity, status: number, work: (tx: Tx) => Promise<T>): Promise<Answer<T>> {
  const kept = await claim(tx, identity)
  if (kept) return { answer: replay<T>(kept, identity), status: kept.status }
  const answer = await work(tx)
  await keep(tx, { ...identity, status, body: JSON.stringify(answer ?? null) })
  return { answer, status }
}

const given = (name: keyof Identity | 'status' | 'body') => sql.placeholder(name)

const lookUp = namedStatement<{ locked: boolean; status: number | null }>(
  'look-up-key',
  sql`
    select l.locked, k.route, k.body_sha256, k.status, k.body
    from (select pg_try_advisory_xact_lock(hashtextextended(${given('actor')}::text || ' ' || ${given('key')}::text, 0)) as locked) l
    left join idempotency_keys k on k.actor = ${given('actor')} and k.key = ${given('key')}`,
)

const keep = namedStatement(
  'keep-answer',
  sql`
    insert into "idempotency_keys" (actor, key, route, body_sha256, status, body)
    values (${given('actor')}, ${given('key')}, ${given('route')}, ${given('bodySha256')}, ${given('status')}, ${given('body')}::jsonb)`,
)

/** Lock and look-up in one round trip; who looks a moment too early meets the primary key and comes again. */
async function claim(tx: Tx, { actor, key }: Identity): Promise<Kept | undefined> {
  const [row] = await lookUp(tx, { actor, key })
  if (row && isKept(row)) return row
  if (!row?.locked) throw new Refusal('request_in_progress', { retryAfter: 1 })
  return undefined
}

const isKept = (row: { status: number | null }): row is Kept => row.status !== null

function replay<T>(kept: Kept, { route, bodySha256 }: Identity): T {
  if (kept.route !== route || kept.body_sha256 !== bodySha256) throw new Replayed('key_reused')
  if (kept.status < 400) return kept.body as T
  const { code, extra, detail } = kept.body as StoredRefusal
  throw new Replayed(code, extra, detail)
}

function isStored(refusal: Refusal) {
  const { status } = catalogue[refusal.code]
  return !(refusal instanceof Replayed) && status < 500 && status !== 401 && status !== 429 && refusal.code !== 'request_in_progress'
}

const storeRefusal = ({ db }: Organization, identity: Identity, { code, extra, message }: Refusal) =>
  db
    .insert(idempotencyKeys)
    .values({ ...identity, status: catalogue[code].status, body: { code, extra, detail: message } satisfies StoredRefusal })
    .onConflictDoNothing()
