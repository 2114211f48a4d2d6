import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import { accountIdOf } from '../../plugins/actor.ts'
import { ref, refusals } from '../../plugins/contract.ts'
import { needs } from '../../plugins/permission.ts'
import { EditProfileBody, EditResidentProfileBody, Profile } from './schema.ts'
import { editProfile, readProfile } from './service.ts'

const tags = ['profile']

export const profileRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    const of = `Of${audience.charAt(0).toUpperCase()}${audience.slice(1)}`

    app.get('/profile', {
      config: needs('own'),
      schema: { operationId: `readProfile${of}`, tags, response: { 200: ref(Profile), ...refusals(403) } },
      handler: (request) => readProfile(request.organization, request.organization.db, request.actor, accountIdOf(request)),
    })

    app.patch('/profile', {
      config: needs('own'),
      schema: {
        operationId: `editProfile${of}`,
        tags,
        body: audience === 'portal' ? ref(EditResidentProfileBody) : ref(EditProfileBody),
        response: { 200: ref(Profile), ...refusals(403) },
      },
      handler: (request) => editProfile(request.organization, request.actor, accountIdOf(request), request.body),
    })
  }
