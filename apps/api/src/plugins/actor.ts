import type { Audience } from '@treppenhaus/domain/master-data'
import type { Actor, ContractorActor, PortalActor, StaffActor } from '@treppenhaus/domain/policy'
import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { Refusal } from '../errors.ts'
import { type Claims, claimsOf } from './access-token.ts'
import { actorOfFacts, actorOfLinkId } from './actor-facts.ts'
import { apiKeyOf } from './api-key.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
    claims: Claims
    /** Whose idempotency keys these are. */
    actorKey: string
    /** An integration with an API key, not a person with a session. */
    isIntegration: boolean
  }
}

/** Who asks: known before the body is read. Every route of the scope answers 401 to anybody else. */
export const actor = plugin<{ audience: Audience }>(async (app, { audience }) => {
  app.decorateRequest('isIntegration', false)
  app.addHook('onRequest', async (request) => {
    const key = audience === 'staff' ? apiKeyOf(request) : undefined
    if (key) return identify(request, key)
    request.claims = claimsOf(request, audience)
    request.actor = await actorOf(request, request.claims)
    request.actorKey = request.claims.scope === undefined ? `account:${request.claims.sub}` : `link:${request.claims.sid}`
  })
})

/** @throws Refusal 401, the same for a key that is unknown, another organization's, over, revoked, or of an integration that is gone */
async function identify(request: FastifyRequest, key: { slug: string; hash: string }): Promise<void> {
  const { organization, server } = request
  const found = key.slug === organization.slug ? await server.runtime.sessions.findKey(organization, key.hash) : null
  if (!found || found.expiresAt <= Date.now()) return refuse()
  const { keyId, expiresAt, accountId: sub } = found
  request.claims = { iss: 'treppenhaus', aud: 'staff', org: organization.slug, sub, sid: keyId, exp: Math.floor(expiresAt / 1000) }
  request.actor = await actorOfFacts(organization, found)
  request.actorKey = `account:${sub}`
  request.isIntegration = true
}

export const staffActor = ({ actor }: FastifyRequest): StaffActor => (actor.audience === 'staff' ? actor : refuse())
export const portalActor = ({ actor }: FastifyRequest): PortalActor => (actor.audience === 'portal' ? actor : refuse())
export const contractorActor = ({ actor }: FastifyRequest): ContractorActor => (actor.audience === 'contractor' ? actor : refuse())

/** The account of a session. @throws Refusal 403 for a signed link, which has none */
export function accountIdOf({ actor }: FastifyRequest): string {
  if (actor.accountId === null) throw new Refusal('forbidden')
  return actor.accountId
}

const refuse = (): never => {
  throw new Refusal('not_authenticated')
}

/**
 * The actor behind verified claims, as of now: rights that ended since the token was made are gone.
 * @throws Refusal 401 when the session or the link has ended; 403 `second_factor_required` where staff have to show one first
 */
export async function actorOf(request: FastifyRequest, claims: Claims): Promise<Actor> {
  const { organization, server } = request
  if (claims.scope !== undefined) {
    const link = await actorOfLinkId(organization, claims.sid)
    return claims.scope === `work-order:${link.workOrderId}` ? link : refuse()
  }
  const facts = await server.runtime.sessions.find(organization, claims.sid)
  if (!facts || facts.audience !== claims.aud || facts.accountId !== claims.sub) return refuse()
  if (facts.owesFactor && !request.routeOptions.config.withoutFactor) throw new Refusal('second_factor_required')
  return actorOfFacts(organization, facts)
}
