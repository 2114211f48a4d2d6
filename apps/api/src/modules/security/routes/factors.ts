import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { IdParams, ref, refusals } from '../../../plugins/contract.ts'
import { of } from '../../../plugins/operation-of.ts'
import { ownWithoutFactor as config } from '../../../plugins/permission.ts'
import {
  AddPasskeyBody,
  FactorAdded,
  Passkey,
  PasskeyAdded,
  PasskeyCreation,
  RecoveryCodes,
  RenamePasskeyBody,
  TotpConfirmBody,
  TotpSetup,
} from '../schema.ts'
import { renewRecoveryCodes } from '../service/overview.ts'
import { ownAccountOf } from '../service/own-account.ts'
import { creationOptions, forgetPasskey, keepPasskey, namePasskey } from '../service/passkeys.ts'
import { beginTotp, finishTotp, removeTotp } from '../service/totp.ts'

const tags = ['security']
const nothing = Type.Null({ description: 'Done' })

/** Authenticator app, passkeys, recovery codes. Each change needs a proof of the last ten minutes. */
export const factorRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post('/security/totp', {
      config,
      schema: { operationId: `beginTotp${of(audience)}`, tags, response: { 200: ref(TotpSetup), ...refusals(403, 409) } },
      handler: async (request) => beginTotp(await ownAccountOf(request, audience)),
    })

    app.post('/security/totp/confirm', {
      config,
      schema: {
        operationId: `finishTotp${of(audience)}`,
        tags,
        body: ref(TotpConfirmBody),
        response: { 200: ref(FactorAdded), ...refusals(403, 409) },
      },
      handler: async (request) => finishTotp(await ownAccountOf(request, audience), request.body.code),
    })

    app.delete('/security/totp', {
      config,
      schema: { operationId: `removeTotp${of(audience)}`, tags, response: { 204: nothing, ...refusals(403, 409) } },
      handler: async (request, reply) => {
        await removeTotp(await ownAccountOf(request, audience))
        return reply.code(204).send(null)
      },
    })

    app.post('/security/passkeys/options', {
      config,
      schema: { operationId: `beginPasskey${of(audience)}`, tags, response: { 200: ref(PasskeyCreation), ...refusals(403) } },
      handler: async (request) => creationOptions(await ownAccountOf(request, audience)),
    })

    app.post('/security/passkeys', {
      config,
      schema: {
        operationId: `addPasskey${of(audience)}`,
        tags,
        body: ref(AddPasskeyBody),
        response: { 201: ref(PasskeyAdded), ...refusals(403, 409) },
      },
      handler: async (request, reply) => reply.code(201).send(await keepPasskey(await ownAccountOf(request, audience), request.body)),
    })

    app.patch('/security/passkeys/:id', {
      config,
      schema: {
        operationId: `renamePasskey${of(audience)}`,
        tags,
        params: IdParams,
        body: ref(RenamePasskeyBody),
        response: { 200: ref(Passkey), ...refusals(403) },
      },
      handler: async (request) => namePasskey(await ownAccountOf(request, audience), request.params.id, request.body.name),
    })

    app.delete('/security/passkeys/:id', {
      config,
      schema: { operationId: `removePasskey${of(audience)}`, tags, params: IdParams, response: { 204: nothing, ...refusals(403, 409) } },
      handler: async (request, reply) => {
        await forgetPasskey(await ownAccountOf(request, audience), request.params.id)
        return reply.code(204).send(null)
      },
    })

    app.post('/security/recovery-codes', {
      config,
      schema: { operationId: `renewRecoveryCodes${of(audience)}`, tags, response: { 200: ref(RecoveryCodes), ...refusals(403, 409) } },
      handler: async (request) => renewRecoveryCodes(await ownAccountOf(request, audience)),
    })
  }
