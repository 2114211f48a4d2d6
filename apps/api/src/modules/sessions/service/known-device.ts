import { deriveSecret } from '@treppenhaus/db/secrets'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { SessionContext } from './context.ts'

/** The id of this device, if the log-in name was signed in on it before. */
export function knownDevice(context: SessionContext, login: string): string | undefined {
  const id = /^([\w-]{16})\.[\w-]{43}$/.exec(context.device ?? '')?.[1]
  if (!id || !context.device) return undefined
  return timingSafeEqual(Buffer.from(cookieOf(context, login, id)), Buffer.from(context.device)) ? id : undefined
}

/** The cookie that makes this device known; worthless for another log-in name. */
export const deviceCookie = (context: SessionContext, login: string): string =>
  cookieOf(context, login, knownDevice(context, login) ?? randomBytes(12).toString('base64url'))

function cookieOf({ app, organization, audience }: SessionContext, login: string, id: string): string {
  return `${id}.${deriveSecret(app.runtime.env.appKey, 'known-device', organization.slug, `${audience}:${login}:${id}`)}`
}
