import type { FastifyRequest } from 'fastify'

/** Whether the request came from this machine itself, whatever a proxy says of it. */
export const isLoopback = ({ socket, headers }: FastifyRequest): boolean =>
  headers['x-forwarded-for'] === undefined && /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '')
