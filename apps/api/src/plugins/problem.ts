import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { catalogue, Refusal } from '../errors.ts'
import { isDatabaseAway, isStorageFull } from './database-errors.ts'
import { withoutValues } from './logging.ts'
import { auditRefusedAccess } from './refused-access.ts'
import { fieldErrorOf } from './validation.ts'

/** Every refusal leaves as RFC 9457 `application/problem+json`, with a code of the catalogue and nothing of the inside. */
export const problem = plugin(async (app) => {
  app.setErrorHandler(async (error: unknown, request, reply) => {
    const refusal = refusalOf(request, error)
    await auditRefusedAccess(request, refusal)
    return sendProblem(request, reply, refusal)
  })
})

/** What an error means to who asked. What was not expected is logged. */
export function refusalOf(request: FastifyRequest, error: unknown): Refusal {
  const refusal = error instanceof Refusal ? error : translate(error)
  if (catalogue[refusal.code].status >= 500) request.log.error({ failure: withoutValues(error) }, 'request failed')
  return refusal
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal) {
  const { status, title } = catalogue[refusal.code]
  const type = `/docs/errors#${refusal.code}`
  if (status === 401) void reply.header('www-authenticate', 'Bearer')
  if (refusal.extra.retryAfter !== undefined) void reply.header('retry-after', String(refusal.extra.retryAfter))
  if (refusal.extra.etag !== undefined) void reply.header('etag', refusal.extra.etag)
  const body = { type, title, status, detail: refusal.message, code: refusal.code, instance: request.id, ...refusal.extra }
  return reply.code(status).type('application/problem+json').send(body)
}

const ofStatus: Record<number, Refusal> = {
  404: new Refusal('not_found'),
  405: new Refusal('method_not_allowed'),
  413: new Refusal('too_large'),
  415: new Refusal('unsupported_media_type'),
}

function translate(error: unknown): Refusal {
  const { validation, statusCode = 500 } = error as Partial<FastifyError>
  if (validation) return new Refusal('invalid_request', { errors: validation.map(fieldErrorOf) })
  if (isStorageFull(error)) return new Refusal('storage_full')
  if (isDatabaseAway(error)) return new Refusal('unavailable', { retryAfter: 2 })
  return ofStatus[statusCode] ?? new Refusal(statusCode >= 400 && statusCode < 500 ? 'invalid_request' : 'internal')
}
