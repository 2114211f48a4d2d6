import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { ref, refusals } from '../../plugins/contract.ts'
import { needs } from '../../plugins/permission.ts'
import { announceSessions } from '../../plugins/session-notices.ts'
import { EditSettingsBody, Settings } from './schema.ts'
import { editSettings, readSettings } from './service.ts'

const tags = ['settings']

export const settingsStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/settings', {
    config: needs('settings.read'),
    schema: { operationId: 'readSettings', tags, response: { 200: ref(Settings), ...refusals(403) } },
    handler: ({ organization }) => readSettings(organization, organization.db),
  })

  app.patch('/settings', {
    config: needs('settings.write'),
    schema: { operationId: 'editSettings', tags, body: ref(EditSettingsBody), response: { 200: ref(Settings), ...refusals(403, 409) } },
    handler: async (request) => {
      const { organization, server } = request
      const { settings, accountIds } = await editSettings(organization, staffActor(request), request.id, request.body)
      for (const accountId of accountIds) await announceSessions(server.runtime, organization.slug, accountId)
      return settings
    },
  })
}
