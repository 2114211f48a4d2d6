import type { Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { once } from './idempotency-keys.ts'

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
  const key = request.headers['idempotency-key']
  const { organization } = request
  if (typeof key !== 'string') {
    const answer = await transaction(organization, work)
    void reply.code(status)
    return answer
  }
  const route = `${request.method} ${request.url.split('?', 1)[0]}`
  const identity = { actor: request.actorKey, key, route, bodySha256: bodySha256 ?? sha256(JSON.stringify(request.body ?? null)) }
  const { answer, status: kept } = await once(organization, identity, status, work)
  void reply.code(kept)
  return answer
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
