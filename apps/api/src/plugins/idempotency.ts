import type { Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { type Identity, type KeyValues, keyValues, noKey, once, onceByStatement } from './idempotency-keys.ts'

/**
 * One request, one use case, one transaction: sets the status, tells the worker after COMMIT, and where the request carries an
 * `Idempotency-Key` runs the work only once for it.
 *
 * `handler: (request, reply) => idempotent(request, reply, 201, (tx) => createTicket(tx, …))`
 * @param bodySha256 where the body is not JSON: the hash of what came
 * @throws Refusal 409 while the first request with the key is being worked on, 422 when the key came with another request
 */
export async function idempotent<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  work: (tx: Tx) => Promise<T>,
  bodySha256?: string,
): Promise<T> {
  const { organization } = request
  const identity = identityOf(request, bodySha256)
  if (!identity) {
    const answer = await transaction(organization, work)
    void reply.code(status)
    return answer
  }
  const { answer, status: kept } = await once(organization, identity, status, work)
  void reply.code(kept)
  return answer
}

/**
 * The same for a hot path whose work is one statement that also keeps the answer.
 *
 * `handler: (request, reply) => idempotentStatement(request, reply, 201, (key) => createTicket(…, key))`
 * @param work runs the statement with the key's values
 */
export async function idempotentStatement<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  work: (key: KeyValues) => Promise<T>,
): Promise<T> {
  const { organization } = request
  const identity = identityOf(request)
  const done = identity
    ? await onceByStatement(organization, identity, status, () => work(keyValues(identity, status)))
    : { answer: await work(noKey), status, isReplay: false }
  if (!done.isReplay) organization.wakeRelay()
  void reply.code(done.status)
  return done.answer
}

function identityOf(request: FastifyRequest, bodySha256?: string): Identity | undefined {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return undefined
  const route = `${request.method} ${request.url.split('?', 1)[0]}`
  return { actor: request.actorKey, key, route, bodySha256: bodySha256 ?? sha256(JSON.stringify(request.body ?? null)) }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
