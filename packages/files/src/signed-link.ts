import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whoever the link was made for: the route asks the policy about exactly this one again. */
export type LinkHolder = { kind: 'account' | 'order-link'; id: string }

/** What one link opens. */
export type FileLink = { organization: string; fileId: string; variant: string; holder: LinkHolder }

const LIFETIME_S = 300
const STEP_S = 60

/**
 * A token for the URL of one variant of one file. It lives 4 to 5 minutes: its end is rounded to the minute, so that a page that
 * reloads gets the same address and the browser its cached picture.
 */
export function signFileLink(appKey: string, link: FileLink, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000 / STEP_S) * STEP_S + LIFETIME_S
  return [expires, link.holder.kind, link.holder.id, mac(appKey, link, expires).toString('base64url')].join('.')
}

/**
 * Who holds a valid link to this file, or null when it is expired, altered or for something else.
 * @param target what the URL asks for, and the organization that its host stands for
 */
export function verifyFileLink(appKey: string, token: string, target: Omit<FileLink, 'holder'>, now: Date): LinkHolder | null {
  const [expiresText = '', kind, id = '', signature = '', ...rest] = token.split('.')
  if (rest.length > 0 || !/^\d{1,12}$/.test(expiresText) || (kind !== 'account' && kind !== 'order-link')) return null
  const expires = Number(expiresText)
  const holder: LinkHolder = { kind, id }
  const [given, right] = [Buffer.from(signature, 'base64url'), mac(appKey, { ...target, holder }, expires)]
  const genuine = given.length === right.length && timingSafeEqual(given, right)
  return genuine && expires > now.getTime() / 1000 ? holder : null
}

const mac = (appKey: string, { organization, fileId, variant, holder }: FileLink, expires: number): Buffer =>
  createHmac('sha256', appKey)
    .update(JSON.stringify(['file-link', organization, fileId, variant, holder.kind, holder.id, expires]))
    .digest()
