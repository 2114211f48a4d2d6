import type { FastifyReply } from 'fastify'

/** Sends an answer that is JSON already, on a measured hot path; a test holds it against the schema of its route. */
export function sendJson(reply: FastifyReply, json: string): Promise<never> {
  return reply.type('application/json; charset=utf-8').send(json) as unknown as Promise<never>
}
