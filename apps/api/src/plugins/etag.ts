import type { FastifyReply } from 'fastify'
import { Refusal } from '../errors.ts'

/** The ETag of a row that counts its changes: `"v3"`. */
export const etagOf = (version: number) => `"v${version}"`

/** Sends a resource with the ETag of its version. */
export function withEtag<T extends { version: number }>(reply: FastifyReply, resource: T): T {
  void reply.header('etag', etagOf(resource.version))
  return resource
}

/**
 * The version a change is based on, from `If-Match`. What is no version of ours matches nothing and is `-1`.
 * @throws Refusal 428 when the header is missing
 */
export function versionOf(headers: { 'if-match'?: string | undefined }): number {
  const value = headers['if-match']
  if (value === undefined) throw new Refusal('precondition_required')
  const found = /^(?:W\/)?"v(\d{1,9})"$/.exec(value.trim())
  return found ? Number(found[1]) : -1
}

/**
 * Compares the version a change is based on with the locked row.
 * @param current the row, and the display name of who changed it last
 * @throws Refusal 412 with the current ETag
 */
export function requireVersion(expected: number, current: { version: number; changedBy?: string | null | undefined }): void {
  if (expected === current.version) return
  const etag = etagOf(current.version)
  throw new Refusal('changed_meanwhile', current.changedBy ? { etag, changedBy: current.changedBy } : { etag })
}
