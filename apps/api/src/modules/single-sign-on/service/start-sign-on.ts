import { deriveSecret, hashSecret } from '@treppenhaus/db/secrets'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyRequest } from 'fastify'
import { randomBytes, randomUUID } from 'node:crypto'
import * as client from 'openid-client'
import { Refusal } from '../../../errors.ts'
import { netOf, throttle } from '../../../plugins/throttle.ts'
import { addChallenge } from '../repository/challenges.ts'
import { findProvider } from '../repository/providers.ts'
import { configurationOf, redirectUriOf } from './talk-to-provider.ts'

/** Nonce and PKCE verifier of one sign-on are derived from its id, so that no row holds them. */
export const derivedOf = ({ server, organization: { slug } }: FastifyRequest, id: string) => {
  const of = (purpose: string) => deriveSecret(server.runtime.env.appKey, `single-sign-on-${purpose}`, slug, id)
  return { nonce: of('nonce'), verifier: of('verifier') }
}

export type Start = { address: string; /** For the cookie that binds the way back to this browser. */ secret: string }

/**
 * Begins a sign-on: one half of its key goes along as `state`, the other stays in a cookie.
 * @param linkAccountId set where somebody who is logged in links the provider with their account
 * @throws Refusal 404 for a provider that is not offered to this audience, 429, 503 when the provider does not answer
 */
export async function startSignOn(
  request: FastifyRequest,
  audience: Audience,
  providerId: string,
  next: string | undefined,
  linkAccountId: string | null = null,
): Promise<Start> {
  const { organization, server } = request
  await throttle(organization.db, `sign-on:net:${netOf(request.ip)}`, 1000, 3600)
  const provider = await findProvider(organization.db, providerId)
  if (!provider?.enabled || provider.audience !== audience) throw new Refusal('not_found')
  const configuration = await configurationOf(server, organization.slug, provider).catch(() => {
    throw new Refusal('unavailable', { retryAfter: 60 })
  })
  const id = randomUUID()
  const secret = randomBytes(32).toString('base64url')
  await addChallenge(organization.db, id, hashSecret(secret), { providerId, next: ownPath(next), linkAccountId })
  const { nonce, verifier } = derivedOf(request, id)
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUriOf(request, audience),
    scope: 'openid email profile',
    state: id,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, secret }
}

/** A path of ours, never an address that leads away. */
const ownPath = (next: string | undefined) => (next && /^\/(?![/\\])[\w\-./?=&%]*$/.test(next) ? next : '/')
