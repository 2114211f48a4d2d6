/** Whether this browser can show messages, and whether it does. `endpointHash` is what the server calls it. */
export type PushState =
  | { kind: 'unsupported' | 'needs_install' | 'denied' | 'off' }
  /** Its address, and as the server names it. */
  | { kind: 'on'; endpointHash: string }

/** Why a browser did not do it. */
export class PushError extends Error {
  readonly kind: 'denied' | 'dismissed' | 'service_away'

  constructor(kind: PushError['kind']) {
    super(kind)
    this.kind = kind
  }
}

const base = import.meta.env.BASE_URL

/** On telephones and tablets of Apple, only what stands on the home screen may show messages. */
const isApplePhone = () =>
  /iPad|iPhone|iPod/.test(navigator.userAgent) || (navigator.userAgent.includes('Mac OS X') && navigator.maxTouchPoints > 1)

/** @param key the public VAPID key as base64url: what was set up with another one is worth nothing any more */
export async function readPushState(key: string): Promise<PushState> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return { kind: isApplePhone() ? 'needs_install' : 'unsupported' }
  if (Notification.permission === 'denied') return { kind: 'denied' }
  const subscription = await (await navigator.serviceWorker.getRegistration(base))?.pushManager.getSubscription()
  if (!subscription || Notification.permission !== 'granted') return { kind: 'off' }
  if (!isSame(subscription.options.applicationServerKey, bytesOf(key))) return { kind: 'off' }
  return { kind: 'on', endpointHash: await hashOf(subscription.endpoint) }
}

/**
 * Asks for the permission, and subscribes; to be called by a click.
 * @param key the public VAPID key as base64url
 * @throws PushError
 */
export async function subscribe(key: string): Promise<{ endpoint: string; keys: { p256dh: string; auth: string } }> {
  const permission = await Notification.requestPermission()
  if (permission !== 'granted') throw new PushError(permission === 'denied' ? 'denied' : 'dismissed')
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base })
  await navigator.serviceWorker.ready
  const { pushManager } = registration
  const applicationServerKey = bytesOf(key)
  const before = await pushManager.getSubscription()
  if (before && !isSame(before.options.applicationServerKey, applicationServerKey)) await before.unsubscribe() // of another installation
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }).catch(() => {
    throw new PushError('service_away')
  })
  const { endpoint, keys } = subscription.toJSON()
  return { endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } }
}

/** Ends it here; the server is told apart. */
export async function unsubscribe(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base)
  await (await registration?.pushManager.getSubscription())?.unsubscribe()
}

async function hashOf(endpoint: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

const isSame = (one: ArrayBuffer | null, other: Uint8Array) =>
  one !== null && new Uint8Array(one).every((byte, index) => byte === other[index])
