import { FileMissingError } from '@treppenhaus/files/open-storage'
import { invitationSeries } from '@treppenhaus/db/schema/invitations'
import { settings } from '@treppenhaus/db/schema/settings'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { eq } from 'drizzle-orm'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { setPolicy } from '../../../plugins/security-headers.ts'
import { contentDisposition } from '../../files/service/content-disposition.ts'
import { findOneSeries } from '../repository/find-series.ts'
import { readInvitation } from './list-invitations.ts'

/** All letters of a series. @throws Refusal 404 while they are not written, or out of reach */
export async function sendLettersOf(request: FastifyRequest, reply: FastifyReply, actor: StaffActor, seriesId: string) {
  const series = await findOneSeries(request.organization.db, actor, seriesId)
  if (!series?.fileId) throw new Refusal('not_found')
  return send(request, reply, actor, { kind: 'invitation-series', id: seriesId, fileId: series.fileId })
}

/** A letter that was written by itself. @throws Refusal 404 while it is not, or out of reach */
export async function sendLetterOf(request: FastifyRequest, reply: FastifyReply, actor: StaffActor, invitationId: string) {
  const { db } = request.organization
  const { actions, seriesId } = await readInvitation(db, actor, invitationId)
  if (!seriesId || !actions.includes('letter')) throw new Refusal('not_found')
  const [series] = await db.select().from(invitationSeries).where(eq(invitationSeries.id, seriesId))
  if (!series?.fileId) throw new Refusal('not_found')
  return send(request, reply, actor, { kind: 'invitation', id: invitationId, fileId: series.fileId })
}

type Letters = { kind: string; id: string; fileId: string }

/** The letters hold access codes: nothing on the way keeps them, and the audit knows who took them. */
async function send({ organization, server, id: requestId }: FastifyRequest, reply: FastifyReply, actor: StaffActor, letters: Letters) {
  const { slug, db } = organization
  const stream = await server.runtime.storage.get({ organization: slug, id: letters.fileId, variant: 'full' }).catch((error: unknown) => {
    throw error instanceof FileMissingError ? new Refusal('not_found') : error
  })
  await auditAs(db, actor, requestId, { act: 'invitation-letters.fetched', objectKind: letters.kind, objectId: letters.id })
  const [office] = await db.select({ name: settings.name }).from(settings)
  void setPolicy(reply, "sandbox; default-src 'none'; frame-ancestors 'none'")
  void reply.headers({
    'content-type': 'application/pdf',
    'content-disposition': contentDisposition('attachment', `${office?.name ?? slug}.pdf`),
    'cache-control': 'no-store',
  })
  return reply.send(stream)
}
