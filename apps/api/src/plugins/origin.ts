import type { FastifyRequest } from 'fastify'
import { Refusal } from '../errors.ts'

/**
 * For routes that read a cookie. A browser names the page's origin with every POST and DELETE; what is no browser carries no cookie
 * that somebody else could use.
 * @throws Refusal 403 when another site sent it
 */
export function requireOwnOrigin({ headers, host }: FastifyRequest): void {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') throw new Refusal('foreign_origin')
  if (headers.origin !== undefined && hostOf(headers.origin) !== host.toLowerCase()) throw new Refusal('foreign_origin')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : undefined
}
