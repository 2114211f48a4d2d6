import { unseal } from '@treppenhaus/db/sealed'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as client from 'openid-client'
import { outboundFetch } from '../../../plugins/outbound-fetch.ts'
import type { ProviderRow } from '../repository/providers.ts'

/** What the client secret of a provider is sealed for. */
export const SECRET_PURPOSE = 'identity-provider'

const KEPT_MS = 10 * 60_000
const kept = new Map<string, { until: number; configuration: Promise<client.Configuration> }>()

/**
 * The provider as its discovery document says, remembered for ten minutes and this version of its row.
 * @throws when it does not answer, or names another issuer
 */
export function configurationOf(app: FastifyInstance, slug: string, provider: ProviderRow): Promise<client.Configuration> {
  const key = `${slug} ${provider.id} ${provider.version}`
  const hit = kept.get(key)
  if (hit && hit.until > Date.now()) return hit.configuration
  const configuration = discover(app, slug, provider)
  kept.set(key, { until: Date.now() + KEPT_MS, configuration })
  if (kept.size > 1000) kept.delete(kept.keys().next().value ?? '')
  configuration.catch(() => kept.delete(key)) // an outage is not remembered
  return configuration
}

/** Reads the discovery document anew. @throws when that fails */
export function discover(app: FastifyInstance, slug: string, provider: ProviderRow): Promise<client.Configuration> {
  const { appKey, mode } = app.runtime.env
  const embedded = mode === 'embedded'
  const secret = provider.clientSecretSealed === '' ? undefined : unseal(appKey, SECRET_PURPOSE, slug, provider.clientSecretSealed)
  const fetch: client.CustomFetch = (url, options) => outboundFetch(url, options as RequestInit, embedded)
  return client.discovery(new URL(provider.issuer), provider.clientId, secret, secret === undefined ? client.None() : undefined, {
    [client.customFetch]: fetch,
    timeout: 10,
    ...(embedded && { execute: [client.allowInsecureRequests] }),
  })
}

/** Where the provider sends the browser back to: this host, which the catalog knows. */
export function redirectUriOf({ server, host, protocol }: FastifyRequest, audience: string): string {
  const { env } = server.runtime
  const origin = env.mode === 'embedded' ? `${protocol}://${host}` : env.publicUrl.replace('{host}', host)
  return `${origin.replace(/\/+$/, '')}/api/v1/${audience}/single-sign-on/callback`
}
