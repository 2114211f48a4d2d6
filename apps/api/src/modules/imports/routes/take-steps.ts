import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Tx } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { staffActor } from '../../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../../plugins/contract.ts'
import { withEtag } from '../../../plugins/etag.ts'
import { idempotent } from '../../../plugins/idempotency.ts'
import { needsForAll } from '../../../plugins/permission.ts'
import { Import } from '../schema.ts'
import { withFile } from '../service/kept-file.ts'
import type { readImport } from '../service/read-imports.ts'
import * as steps from '../service/take-step.ts'

type Step = (tx: Tx, actor: StaffActor, id: string, requestId: string) => ReturnType<typeof readImport>

/** Each answers at once; the worker does it, and the import's state says how far it is. */
const acts: [name: string, operationId: string, step: Step][] = [
  ['check', 'checkImport', (tx, actor, id) => steps.checkImport(tx, actor, id)],
  ['run', 'runImport', (tx, actor, id, requestId) => steps.runImport(tx, actor, requestId, id)],
  ['pause', 'pauseImport', (tx, actor, id) => steps.pauseImport(tx, actor, id)],
  ['resume', 'resumeImport', (tx, actor, id) => steps.resumeImport(tx, actor, id)],
  ['roll-back', 'rollBackImport', (tx, actor, id, requestId) => steps.rollBackImport(tx, actor, requestId, id)],
  ['discard', 'discardImport', (tx, actor, id) => steps.discardImport(tx, actor, id)],
]

export const importStepRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const [name, operationId, step] of acts)
    app.post(`/imports/:id/${name}`, {
      config: needsForAll('exchange.write'),
      schema: {
        operationId,
        tags: ['imports'],
        params: IdParams,
        headers: IdempotencyKey,
        response: { 200: ref(Import), ...refusals(403, 409, 422) },
      },
      handler: async (request, reply) => {
        const { organization, params, id, server } = request
        if (name === 'check') await withFile(organization, server.runtime.storage, params.id)
        return withEtag(reply, await idempotent(request, reply, 200, (tx) => step(tx, staffActor(request), params.id, id)))
      },
    })
}
