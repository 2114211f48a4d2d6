import type { Tx } from '@treppenhaus/db/organization'
import { beginHandOver } from '@treppenhaus/exchange/intake/begin-hand-over'
import type { ReceivedFile } from '@treppenhaus/exchange/intake/create-import'
import { type Inspected, inspectImport } from '@treppenhaus/exchange/intake/inspect-import'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../../errors.ts'
import { staffActor } from '../../../plugins/actor.ts'
import { idempotent } from '../../../plugins/idempotency.ts'
import { orForget, receiveUpload, sha256Of } from '../../imports/service/upload-import.ts'
import * as repository from '../repository.ts'

/** A nightly upload: checked and run by itself. The same file twice within a day is the same import, whatever its name. */
export async function takeFile(request: FastifyRequest, reply: FastifyReply, handOverId: string) {
  const { organization, server } = request
  await requireActive(request, handOverId)
  const { accountId } = staffActor(request)
  const file = await receiveUpload(request)
  const { id, ...answer } = await orForget(request, file, async () => {
    const inspected = await inspectImport(organization, server.runtime.storage, file)
    const work = (tx: Tx) => begin(tx, handOverId, file, inspected, accountId)
    return idempotent(request, reply, 202, work, sha256Of(file))
  })
  return { importId: id, ...answer }
}

/** Before the file is taken in: whoever may not deliver here does not fill the storage. */
async function requireActive({ organization }: FastifyRequest, id: string) {
  const handOver = await repository.findHandOver(organization.db, id)
  if (!handOver) throw new Refusal('not_found')
  if (!handOver.active) throw new Refusal('illegal_transition', { state: 'inactive' })
}

async function begin(tx: Tx, handOverId: string, file: ReceivedFile, inspected: Inspected, accountId: string) {
  const handOver = await repository.lockHandOver(tx, handOverId)
  if (!handOver) throw new Refusal('not_found')
  return beginHandOver(tx, handOver, file, inspected, accountId)
}
