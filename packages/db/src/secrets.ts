import { CODE_LENGTH, CODE_LETTERS, type InvitationChannel } from '@treppenhaus/domain/invitation'
import type { Channel } from '@treppenhaus/domain/master-data'
import { createHash, createHmac } from 'node:crypto'

/**
 * The password of `th_<slug>_app`: derived, so that it is stored nowhere. A higher version is a new password.
 * @returns 64 hexadecimal digits
 */
export const appPassword = (appKey: string, slug: string, version: number): string =>
  createHmac('sha256', appKey).update(`db:${slug}:${version}`).digest('hex')

/**
 * A secret that only a holder of APP_KEY can make again, bound to one purpose, organization and object.
 * @param purpose what it opens, such as `work-order-link`; two purposes never share a secret
 * @returns 256 bit as base64url (43 characters)
 */
export const deriveSecret = (appKey: string, purpose: string, organization: string, id: string): string =>
  createHmac('sha256', appKey)
    .update(JSON.stringify(['secret', purpose, organization, id]))
    .digest('base64url')

/** How a random secret of 128 bit or more is stored; passwords people choose need argon2 instead. @returns 64 hexadecimal digits */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** 16 letters of 5 bit each, for a person to type from paper. @param secret base64url of at least 16 bytes */
function typedCode(secret: string): string {
  const bytes = Buffer.from(secret, 'base64url').subarray(0, CODE_LENGTH)
  return Array.from(bytes, (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('')
}

type Derive = (purpose: string, id: string) => string

/**
 * The secret of a signed link to an order, as the row stores its hash: 256 bit, or 16 capitals and digits (80 bit) where the order goes
 * out by fax and the way to it has to be typed.
 */
export function orderLinkSecret(deriveSecret: Derive, linkId: string, channel: Channel): string {
  if (channel !== 'fax') return deriveSecret('work-order-link', linkId)
  return typedCode(deriveSecret('work-order-code', linkId))
}

/** The secret of an invitation, as the row stores its hash: 256 bit for a link, 16 capitals and digits (80 bit) for a letter. */
export const invitationSecret = (deriveSecret: Derive, invitationId: string, channel: InvitationChannel): string =>
  channel === 'email' ? deriveSecret('invitation', invitationId) : typedCode(deriveSecret('invitation-code', invitationId))
