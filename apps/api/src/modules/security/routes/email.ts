import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { ref, refusals } from '../../../plugins/contract.ts'
import { of } from '../../../plugins/operation-of.ts'
import { ownWithoutFactor } from '../../../plugins/permission.ts'
import { EmailChangeBody } from '../schema.ts'
import { requestEmailChange, withdrawEmailChange } from '../service/email-change.ts'
import { ownAccountOf } from '../service/own-account.ts'

const tags = ['security']
const nothing = Type.Null({ description: 'Done' })

/** The own address, as long as one is signed in. */
export const emailRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post('/security/email-change', {
      config: ownWithoutFactor,
      schema: {
        operationId: `requestEmailChange${of(audience)}`,
        tags,
        body: ref(EmailChangeBody),
        response: { 202: nothing, ...refusals(403, 409) },
      },
      handler: async (request, reply) => {
        await requestEmailChange(await ownAccountOf(request, audience), request.body.email)
        return reply.code(202).send(null)
      },
    })

    app.delete('/security/email-change', {
      config: ownWithoutFactor,
      schema: { operationId: `withdrawEmailChange${of(audience)}`, tags, response: { 204: nothing, ...refusals(403) } },
      handler: async (request, reply) => {
        await withdrawEmailChange(await ownAccountOf(request, audience))
        return reply.code(204).send(null)
      },
    })
  }
