import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import {
  Building,
  BuildingList,
  BuildingQuery,
  CreateBuildingBody,
  CreateEntranceBody,
  EditBuildingBody,
  EditEntranceBody,
  Entrance,
  PropertyTree,
} from './schema.ts'
import * as service from './service.ts'
import { addEntrance, editEntrance, removeEntrance } from './service/change-entrances.ts'
import { readTree } from './service/read-tree.ts'

const tags = ['buildings']
const nothing = Type.Null({ description: 'Done' })
const change = { tags, params: IdParams, headers: IfMatch }

export const buildingStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/properties/:id/tree', {
    config: needs('properties.read'),
    schema: {
      operationId: 'readPropertyTree',
      tags,
      params: IdParams,
      querystring: BuildingQuery,
      response: { 200: ref(PropertyTree), ...refusals() },
    },
    handler: (request) => readTree(request.organization.db, staffActor(request), request.params.id, request.query.archived ?? false),
  })

  app.get('/properties/:id/buildings', {
    config: needs('properties.read'),
    schema: {
      operationId: 'listBuildings',
      tags,
      params: IdParams,
      querystring: BuildingQuery,
      response: { 200: ref(BuildingList), ...refusals() },
    },
    handler: (request) =>
      service.listBuildings(request.organization.db, staffActor(request), request.params.id, request.query.archived ?? false),
  })

  app.post('/buildings', {
    config: needs('properties.write'),
    schema: {
      operationId: 'createBuilding',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateBuildingBody),
      response: { 201: ref(Building), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) => idempotent(request, reply, 201, (tx) => service.createBuilding(tx, staffActor(request), request.body)),
  })

  app.get('/buildings/:id', {
    config: needs('properties.read'),
    schema: { operationId: 'readBuilding', tags, params: IdParams, response: { 200: ref(Building), ...refusals() } },
    handler: async (request, reply) =>
      withEtag(reply, await service.readBuilding(request.organization.db, staffActor(request), request.params.id)),
  })

  app.patch('/buildings/:id', {
    config: needs('properties.write'),
    schema: {
      operationId: 'editBuilding',
      ...change,
      body: ref(EditBuildingBody),
      response: { 200: ref(Building), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) => {
      const { organization, params, headers, body } = request
      return withEtag(reply, await service.editBuilding(organization, staffActor(request), params.id, versionOf(headers), body))
    },
  })

  app.post('/buildings/:id/entrances', {
    config: needs('properties.write'),
    schema: {
      operationId: 'addEntrance',
      tags,
      params: IdParams,
      headers: IdempotencyKey,
      body: ref(CreateEntranceBody),
      response: { 201: ref(Building), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 201, (tx) => addEntrance(tx, staffActor(request), request.params.id, request.body)),
  })

  app.patch('/entrances/:id', {
    config: needs('properties.write'),
    schema: {
      operationId: 'editEntrance',
      ...change,
      body: ref(EditEntranceBody),
      response: { 200: ref(Entrance), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) => {
      const { organization, params, headers, body } = request
      return withEtag(reply, await editEntrance(organization, staffActor(request), params.id, versionOf(headers), body))
    },
  })

  app.delete('/entrances/:id', {
    config: needs('properties.write'),
    schema: { operationId: 'removeEntrance', tags, params: IdParams, response: { 204: nothing, ...refusals(403, 409) } },
    handler: async (request, reply) => {
      await removeEntrance(request.organization, staffActor(request), request.params.id)
      return reply.code(204).send(null)
    },
  })
}
