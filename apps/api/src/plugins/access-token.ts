import jwt from '@fastify/jwt'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { createHmac } from 'node:crypto'
import { Refusal } from '../errors.ts'

const ISSUER = 'treppenhaus'
const KEY_ID = '1'
/** Seconds an access token of a session lives; a signed link's lives longer, having nothing to be renewed by. */
export const ACCESS_SECONDS = 600
export const LINK_SECONDS = 3600

export type Claims = {
  iss: typeof ISSUER
  aud: Audience
  /** Slug of the organization. */
  org: string
  /** The account; of a signed link the contractor. */
  sub: string
  /** The session; of a signed link the link. */
  sid: string
  /** `work-order:<id>`: nothing else is reachable. */
  scope?: string
  exp: number
}

/** HS256 access tokens, made and read here alone. */
export const accessToken = plugin(async (app: FastifyInstance) => {
  await app.register(jwt, {
    secret: createHmac('sha256', app.runtime.env.appKey).update('access-token').digest(),
    sign: { algorithm: 'HS256', iss: ISSUER, kid: KEY_ID },
    verify: { algorithms: ['HS256'], allowedIss: ISSUER, requiredClaims: ['aud', 'org', 'sub', 'sid', 'exp'], complete: true },
  })
})

export const signAccessToken = (
  app: FastifyInstance,
  { aud, org, sub, sid, scope }: Omit<Claims, 'iss' | 'exp'>,
  seconds: number,
): string => app.jwt.sign({ aud, org, sub, sid, ...(scope !== undefined && { scope }) }, { expiresIn: seconds })

/**
 * The claims of the request's bearer token.
 * @throws Refusal 401 unless it is ours, in time, and of this audience and organization
 */
export function claimsOf(request: FastifyRequest, audience: Audience): Claims {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!token) throw new Refusal('not_authenticated')
  const claims = verified(request.server, token)
  if (claims.aud !== audience || claims.org !== request.organization.slug) throw new Refusal('not_authenticated')
  return claims
}

function verified(app: FastifyInstance, token: string): Claims {
  try {
    const { header, payload } = app.jwt.verify<{ header: { kid?: string }; payload: Claims }>(token)
    if (header.kid === KEY_ID) return payload
  } catch {
    // Expired, altered or made by somebody else: the caller learns only that it does not count.
  }
  throw new Refusal('not_authenticated')
}
