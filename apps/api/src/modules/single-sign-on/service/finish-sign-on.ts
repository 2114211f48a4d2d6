import { hashSecret } from '@treppenhaus/db/secrets'
import { transaction } from '@treppenhaus/db/transaction'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyRequest } from 'fastify'
import * as client from 'openid-client'
import { auditAs } from '../../../plugins/audit.ts'
import { contextOf } from '../../sessions/service/context.ts'
import { type SignedIn, startSignedIn } from '../../sessions/service/start-signed-in.ts'
import { type SignOnPayload, useChallenge } from '../repository/challenges.ts'
import { findProvider, type ProviderRow } from '../repository/providers.ts'
import { accountOf, type Claims } from './account-of-claims.ts'
import { derivedOf } from './start-sign-on.ts'
import { configurationOf, redirectUriOf } from './talk-to-provider.ts'

/** Why a sign-on failed, as the log-in page says it. */
export type SignOnProblem = 'sign_on_expired' | 'sign_on_failed' | 'sign_on_unknown' | 'sign_on_refused' | 'sign_on_taken'

export type Finished = { next: string; grant: SignedIn } | { next: string; linked: true } | { next: string; problem: SignOnProblem }

/** What the provider sent back becomes a session, a link, or a reason why not. */
export async function finishSignOn(
  request: FastifyRequest,
  audience: Audience,
  { state, code }: { state?: string; code?: string },
  secret: string | undefined,
): Promise<Finished> {
  const { organization } = request
  const known =
    state && secret && /^[0-9a-f-]{36}$/.test(state) ? await useChallenge(organization.db, state, hashSecret(secret)) : undefined
  if (!known || !state) return { next: '/', problem: 'sign_on_expired' }
  const provider = await findProvider(organization.db, known.providerId)
  if (!code || !provider?.enabled || provider.audience !== audience) return { next: known.next, problem: 'sign_on_failed' }
  const claims = await claimsFrom(request, audience, provider, state).catch((error: unknown) => {
    request.log.warn({ code: error instanceof Error ? error.name : 'unknown' }, 'the provider of a single sign-on was not understood')
    return undefined
  })
  if (!claims) return { next: known.next, problem: 'sign_on_failed' }
  return signIn(request, audience, provider, claims, known)
}

async function claimsFrom(request: FastifyRequest, audience: Audience, provider: ProviderRow, state: string): Promise<Claims> {
  const configuration = await configurationOf(request.server, request.organization.slug, provider)
  const { nonce, verifier } = derivedOf(request, state)
  const here = new URL(redirectUriOf(request, audience))
  here.search = new URL(request.url, here).search
  const tokens = await client.authorizationCodeGrant(configuration, here, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('No id token.')
  const more = configuration.serverMetadata().userinfo_endpoint
    ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    : {}
  return { ...more, ...claims }
}

/** The provider says that it asked for more than one factor (RFC 8176). */
const isStrong = ({ amr }: Claims): boolean => Array.isArray(amr) && amr.includes('mfa')

async function signIn(
  request: FastifyRequest,
  audience: Audience,
  provider: ProviderRow,
  claims: Claims,
  { next, linkAccountId }: SignOnPayload,
): Promise<Finished> {
  const context = contextOf(request, audience)
  return transaction(request.organization, async (tx): Promise<Finished> => {
    const found = await accountOf(tx, provider, claims, linkAccountId)
    if ('problem' in found) {
      await auditAs(tx, undefined, request.id, {
        act: 'session.sign-on-refused',
        objectKind: 'identity-provider',
        objectId: provider.id,
        reason: found.problem,
      })
      return { next, problem: found.problem }
    }
    const actor = { audience, accountId: found.id }
    for (const act of found.acts)
      await auditAs(tx, actor, request.id, { act, objectKind: 'account', objectId: found.id, reason: provider.name })
    if (linkAccountId !== null) return { next, linked: true }
    return { next, grant: await startSignedIn(context, tx, found, { method: 'single_sign_on', strong: isStrong(claims) }) }
  })
}
