import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { actorOf } from '../../plugins/actor.ts'
import { refusals } from '../../plugins/contract.ts'
import { needs } from '../../plugins/permission.ts'

const PING_MS = 20_000
/** A reader that takes nothing in is let go. */
const MOST_BUFFERED = 1024 * 1024

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  connection: 'close',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

const LastEventId = Type.Object({ 'last-event-id': Type.Optional(Type.String({ maxLength: 30 })) })

/** `change` events of `{type, id}`, `resync` when too much was missed, a comment every 20 s; ends with the access token. */
export const streamRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get('/stream', {
      config: needs('own'),
      schema: {
        operationId: `streamChangesFor${audience.charAt(0).toUpperCase()}${audience.slice(1)}`,
        tags: ['stream'],
        headers: LastEventId,
        response: { 200: { description: 'Events', content: { 'text/event-stream': { schema: Type.String() } } }, ...refusals() },
      },
      handler: async (request, reply) => {
        const { organization, claims, actorKey, server } = request
        const end = openReply(reply, claims.exp * 1000)
        const write = (text: string) => {
          if (reply.raw.writableLength > MOST_BUFFERED) end()
          else reply.raw.write(text)
        }
        const reader = {
          key: actorKey,
          actor: () => actorOf(request, claims),
          send: (seq: number, change: object) => write(`id: ${seq}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`),
          resync: (seq: number) => write(`id: ${seq}\nevent: resync\ndata: {}\n\n`),
          mark: (seq: number) => write(`id: ${seq}\nevent: begun\ndata: {}\n\n`),
          close: end,
        }
        try {
          const leave = await server.runtime.streams.join(organization, reader, placeOf(request.headers['last-event-id']))
          reply.raw.once('close', leave)
          if (reply.raw.destroyed) leave()
        } catch (error) {
          request.log.warn({ failure: { kind: (error as Error).name } }, 'a stream could not begin')
          end()
        }
      },
    })
  }

/** What is no place of ours counts as one that is too far away. */
const placeOf = (id: string | undefined): number | undefined =>
  id === undefined || id === '' ? undefined : /^\d{1,15}$/.test(id) ? Number(id) : Number.MAX_SAFE_INTEGER

/** Takes the connection over until the client goes or the token ends. @returns ends it */
function openReply(reply: FastifyReply, until: number): () => void {
  const { raw } = reply.hijack()
  raw.writeHead(200, headers)
  raw.write(': open\n\n')
  const end = () => void raw.end()
  const ping = setInterval(() => raw.write(': ping\n\n'), PING_MS)
  const expiry = setTimeout(end, Math.max(0, until - Date.now()))
  raw.once('close', () => {
    clearInterval(ping)
    clearTimeout(expiry)
  })
  raw.on('error', end)
  return end
}
