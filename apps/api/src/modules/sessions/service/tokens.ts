import { deriveSecret, hashSecret } from '@treppenhaus/db/secrets'
import type { Tx } from '@treppenhaus/db/organization'
import { randomUUID } from 'node:crypto'
import { ACCESS_SECONDS, signAccessToken } from '../../../plugins/access-token.ts'
import { placeOf } from '../../../plugins/place.ts'
import { addSession, type SessionRow } from '../repository.ts'
import type { SessionContext } from './context.ts'
import { readMe } from './me.ts'

/**
 * The refresh token of a session after so many rotations. It is derived, so that a second tab can be given the same successor although
 * only hashes are stored.
 */
export const refreshTokenOf = ({ app, organization: { slug } }: SessionContext, sessionId: string, rotations: number): string =>
  `${slug}.${deriveSecret(app.runtime.env.appKey, 'refresh-token', slug, `${sessionId}:${rotations}`)}`

/** The hash by which a refresh token is looked up; undefined when it is another organization's. */
export const refreshHashOf = ({ organization: { slug } }: SessionContext, token: string | undefined): string | undefined =>
  token?.startsWith(`${slug}.`) && token.length < 200 ? hashSecret(token) : undefined

/** A session and nothing around it; see `startSignedIn`. */
export async function startSession(
  context: SessionContext,
  tx: Tx,
  accountId: string,
  proof: Pick<SessionRow, 'method' | 'strong'>,
): Promise<SessionRow> {
  const id = randomUUID()
  const refreshHash = hashSecret(refreshTokenOf(context, id, 0))
  return addSession(tx, { id, accountId, refreshHash, userAgent: context.userAgent, ...proof, ...(await placeOf(context.ip)) })
}

/** What a session answers, and its refresh token for the cookie. */
export async function grantOf(context: SessionContext, tx: Tx, { id, accountId, rotations, expiresAt }: SessionRow) {
  const { app, organization, audience } = context
  const accessToken = signAccessToken(app, { aud: audience, org: organization.slug, sub: accountId, sid: id }, ACCESS_SECONDS)
  const session = { accessToken, expiresIn: ACCESS_SECONDS, me: await readMe(organization, tx, accountId, id) }
  return { session, refreshToken: refreshTokenOf(context, id, rotations), expiresAt }
}

export type Grant = Awaited<ReturnType<typeof grantOf>>
