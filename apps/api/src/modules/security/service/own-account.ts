import type { Organization } from '@treppenhaus/db/organization'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyRequest } from 'fastify'
import { accountIdOf } from '../../../plugins/actor.ts'
import { type RelyingParty, relyingPartyOf } from '../../../plugins/relying-party.ts'
import type { Runtime } from '../../../plugins/runtime.ts'

/** Whoever changes something about their own sign-in, and in which session. */
export type OwnAccount = {
  runtime: Runtime
  organization: Organization
  audience: Audience
  accountId: string
  sessionId: string
  requestId: string
  /** Undefined: no passkeys at this address. */
  party: RelyingParty | undefined
}

export const ownAccountOf = async (request: FastifyRequest, audience: Audience): Promise<OwnAccount> => ({
  runtime: request.server.runtime,
  organization: request.organization,
  audience,
  accountId: accountIdOf(request),
  sessionId: request.claims.sid,
  requestId: request.id,
  party: await relyingPartyOf(request),
})
