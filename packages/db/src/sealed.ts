import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const keyOf = (appKey: string, purpose: string, organization: string) =>
  Buffer.from(hkdfSync('sha256', appKey, organization, `sealed:${purpose}`, 32))

/**
 * Encrypts what has to be read again, such as a password for another system (AES-256-GCM), bound to a purpose and an organization.
 * @returns nonce, tag and text as base64url
 */
export function seal(appKey: string, purpose: string, organization: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(appKey, purpose, organization), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** @throws when it was altered, or sealed with another key, purpose or organization */
export function unseal(appKey: string, purpose: string, organization: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(appKey, purpose, organization), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
