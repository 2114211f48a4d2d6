import { fork } from 'node:child_process'
import { once } from 'node:events'

export type OpenIdProviderSettings = {
  clients: { id: string; secret: string; redirectUris: string[] }[]
  /** Claims by log-in name; any password fits. */
  people: Record<string, Record<string, unknown>>
}

export type OpenIdProvider = { issuer: string; close: () => Promise<void> }

/** A certified OpenID Connect provider in a process of its own. */
export async function startOpenIdProvider(settings: OpenIdProviderSettings): Promise<OpenIdProvider> {
  const script = new URL('openid-provider-process.ts', import.meta.url)
  const child = fork(script, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  child.send(settings)
  const [{ issuer }] = (await once(child, 'message')) as [{ issuer: string }]
  const close = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return { issuer, close }
}

/**
 * Walks through the provider's pages as a browser does, signing in as `login`.
 * @returns the address the provider sends the browser back to
 */
export async function signOnAt(address: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  const { origin } = new URL(address)
  let next: { url: string; form?: URLSearchParams } = { url: address }
  for (let step = 0; step < 10; step += 1) {
    const response: Response = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form && { method: 'POST', body: next.form }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name !== undefined && value !== undefined) jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (location) {
      const to = new URL(location, next.url)
      if (to.origin !== origin) return to.href
      next = { url: to.href }
      continue
    }
    const action = /<form[^>]*action="([^"]+)"/.exec(await response.text())?.[1]
    if (!action) throw new Error(`The provider shows no form at ${next.url}: ${response.status}`)
    next = { url: new URL(action, next.url).href, form: new URLSearchParams({ prompt: 'login', login, password: 'any' }) }
  }
  throw new Error('The provider never sent the browser back.')
}
