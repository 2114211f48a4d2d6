import { createECDH, hkdfSync } from 'node:crypto'

/** Keys of RFC 8292 as base64url: with the public one a browser subscribes, with the private one the sender proves who it is. */
export type VapidKeys = { publicKey: string; privateKey: string }

/** The installation's keys: derived, so that API and worker have the same and they are stored nowhere. A new APP_KEY ends all subscriptions. */
export function vapidKeys(appKey: string): VapidKeys {
  for (let attempt = 0; ; attempt++) {
    const privateKey = Buffer.from(hkdfSync('sha256', appKey, '', `web-push:${attempt}`, 32))
    const curve = createECDH('prime256v1')
    try {
      curve.setPrivateKey(privateKey)
    } catch {
      continue // not below the order of the curve: one in four thousand million
    }
    return { publicKey: curve.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') }
  }
}
