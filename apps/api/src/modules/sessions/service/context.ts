import type { Organization } from '@treppenhaus/db/organization'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { deviceCookieOf } from '../../../plugins/cookies.ts'

/** Where a session is asked for, from whom. */
export type SessionContext = {
  app: FastifyInstance
  organization: Organization
  audience: Audience
  requestId: string
  ip: string
  userAgent: string
  /** The cookie a former sign-in left on this device. */
  device: string | undefined
}

export const contextOf = (request: FastifyRequest, audience: Audience): SessionContext => ({
  app: request.server,
  organization: request.organization,
  audience,
  requestId: request.id,
  ip: request.ip,
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
  device: deviceCookieOf(request, audience),
})
