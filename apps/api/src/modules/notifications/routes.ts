import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { accountIdOf } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { EditNotificationsBody, Notifications, PushSubscription, SubscribePushBody } from './schema.ts'
import { editNotifications } from './service/edit-notifications.ts'
import { subscribePush, unsubscribePush } from './service/push-subscriptions.ts'
import { readNotifications } from './service/read-notifications.ts'

const tags = ['notifications']
const config = needs('own')

/** What one's own account is told of, and how. */
export const notificationRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { env } = app.runtime
    const of = `Of${audience.charAt(0).toUpperCase()}${audience.slice(1)}`

    app.get('/notifications', {
      config,
      schema: { operationId: `readNotifications${of}`, tags, response: { 200: ref(Notifications), ...refusals(403) } },
      handler: (request) => readNotifications(request.organization.db, env.appKey, accountIdOf(request)),
    })

    app.patch('/notifications', {
      config,
      schema: {
        operationId: `editNotifications${of}`,
        tags,
        body: ref(EditNotificationsBody),
        response: { 200: ref(Notifications), ...refusals(403) },
      },
      handler: async (request) => {
        await editNotifications(request.organization, request.actor, accountIdOf(request), request.id, request.body)
        return readNotifications(request.organization.db, env.appKey, accountIdOf(request))
      },
    })

    app.post('/notifications/push-subscriptions', {
      config,
      schema: {
        operationId: `subscribePush${of}`,
        tags,
        headers: IdempotencyKey,
        body: ref(SubscribePushBody),
        response: { 201: ref(PushSubscription), ...refusals(403, 409, 422) },
      },
      handler: (request, reply) => {
        const userAgent = (request.headers['user-agent'] ?? '').slice(0, 300)
        return idempotent(request, reply, 201, (tx) =>
          subscribePush(tx, accountIdOf(request), userAgent, env.webPush === 'send_anywhere', request.body),
        )
      },
    })

    app.delete('/notifications/push-subscriptions/:id', {
      config,
      schema: {
        operationId: `unsubscribePush${of}`,
        tags,
        params: IdParams,
        response: { 204: Type.Null({ description: 'Done' }), ...refusals(403) },
      },
      handler: async (request, reply) => {
        await unsubscribePush(request.organization, accountIdOf(request), request.params.id)
        return reply.code(204).send(null)
      },
    })
  }
