import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { portalActor } from '../../plugins/actor.ts'
import { ref, refusals } from '../../plugins/contract.ts'
import { DirectoryChoicesList, DirectoryPage, DirectoryQuery, EditDirectoryChoicesBody } from './schema.ts'
import { chooseForDirectory, listChoices } from './service/choices.ts'
import { readDirectory } from './service/read-directory.ts'

const tags = ['directory']

export const directoryPortalRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/directory', {
    schema: { operationId: 'readDirectory', tags, querystring: DirectoryQuery, response: { 200: ref(DirectoryPage), ...refusals() } },
    handler: (request) => readDirectory(request.organization, portalActor(request), request.id, request.query),
  })

  app.get('/directory/choices', {
    schema: { operationId: 'listDirectoryChoices', tags, response: { 200: ref(DirectoryChoicesList), ...refusals() } },
    handler: (request) => listChoices(request.organization, request.organization.db, portalActor(request)),
  })

  app.put('/directory/choices', {
    schema: {
      operationId: 'chooseForDirectory',
      tags,
      body: ref(EditDirectoryChoicesBody),
      response: { 200: ref(DirectoryChoicesList), ...refusals(409) },
    },
    handler: (request) => chooseForDirectory(request.organization, portalActor(request), request.id, request.body),
  })
}
