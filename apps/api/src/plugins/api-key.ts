import { hashSecret } from '@treppenhaus/db/secrets'
import type { FastifyRequest } from 'fastify'

/** What an integration authenticates with: its kind, its organization, the part people tell it by, and 256 bit as base64url. */
export const apiKeyText = (slug: string, prefix: string, secret: string) => `th_${slug}_${prefix}_${secret}`

const bearer = /^Bearer (th_([a-z][a-z0-9_]{0,40})_[0-9a-f]{8}_[\w-]{43})$/i

/**
 * The key in the request's `Authorization`, and nowhere else: addresses end up in logs and histories.
 * @returns its organization and the hash under which it is stored
 */
export function apiKeyOf({ headers }: FastifyRequest): { slug: string; hash: string } | undefined {
  const [, text, slug] = bearer.exec(headers.authorization ?? '') ?? []
  return text === undefined || slug === undefined ? undefined : { slug, hash: hashSecret(text) }
}
