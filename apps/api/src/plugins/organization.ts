import type { HostMatch } from '@treppenhaus/db/catalog/find-by-host'
import type { Organization } from '@treppenhaus/db/organization'
import { servesVersion } from '@treppenhaus/db/schema-version'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { Refusal } from '../errors.ts'
import type { Runtime } from './runtime.ts'

declare module 'fastify' {
  interface FastifyRequest {
    organization: Organization
    /** The only audience this host serves; null: all of them. */
    hostAudience: Audience | null
  }
}

/** The host name decides which organization is asked, before anything else of a request is looked at. */
export const organization = plugin(async (app) => {
  app.decorateRequest('organization', null as never)
  app.decorateRequest('hostAudience', null)
  app.addHook('onRequest', async (request) => {
    const match = await matchOf(app.runtime, request)
    if (!servesVersion(match.entry.schemaVersion)) throw new Refusal('organization_being_updated', { retryAfter: 10 })
    request.organization = app.runtime.pools.open(match.entry)
    request.hostAudience = match.audience
  })
})

/**
 * The organization a request is for. In embedded mode `localhost`, addresses and unknown names mean the default one.
 * @throws Refusal 421
 */
export async function matchOf({ env, hosts }: Runtime, request: FastifyRequest): Promise<HostMatch> {
  const match = await hosts.byHost(request.host)
  if (match) return match
  const entry = env.defaultOrganization === null ? null : await hosts.bySlug(env.defaultOrganization)
  if (!entry) throw new Refusal('unknown_host')
  return { entry, audience: null }
}
