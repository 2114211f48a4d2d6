import { problemIn, type Problem, type Schemas } from './problem.ts'
import { type Audience, clearStorage, type SessionState, storagePrefix } from './session-state.ts'
import { createTokenStore } from './token-store.ts'

export type Session = {
  /** For `useSyncExternalStore`; the object changes only with the state. */
  readonly state: SessionState
  subscribe: (listener: () => void) => () => void
  /** Adds the access token, renews it in time or after a 401, and sends the request again once. @throws TypeError without an answer */
  fetch: (request: Request) => Promise<Response>
  /** The access token, renewed where needed; `undefined` when nobody is logged in. */
  accessToken: (options?: { renew?: boolean }) => Promise<string | undefined>
  /** Asks silently, by the cookie, whether this browser has a session. @throws TypeError without an answer */
  restore: () => Promise<SessionState>
  /**
   * @returns what second factor is needed; null: signed in
   * @throws Problem `login_failed`, `too_many_requests` …
   */
  logIn: (body: Schemas['LoginBody']) => Promise<Schemas['SecondFactorNeeded']['secondFactor'] | null>
  /** @throws Problem `code_wrong`, `passkey_refused`, `challenge_over`, `too_many_requests` … */
  completeSignIn: (body: Schemas['SecondFactorBody']) => Promise<Schemas['Me']>
  /** What the browser is to sign, and then what it signed. @throws Problem `passkey_refused`, `challenge_over` … */
  passkeyOptions: () => Promise<Schemas['PasskeyRequestOptions']>
  signInByPasskey: (body: Schemas['PasskeySignInBody']) => Promise<Schemas['Me']>
  /** Goes on with a session that the server opened another way, such as by an invitation. Its cookie is set already. */
  adopt: (session: Schemas['Session']) => Schemas['Me']
  /** Asks who is signed in anew, such as after a second factor was added. @throws Problem */
  reload: () => Promise<Schemas['Me']>
  /** Ends the session here and clears what the account left in this browser, also when there is no connection. */
  logOut: () => Promise<void>
  /** Ends all sessions of the account. @throws Problem */
  logOutEverywhere: () => Promise<void>
  /** Ends the other sessions too. @throws Problem `current_password_wrong`, `password_too_weak` */
  changePassword: (body: Schemas['ChangePasswordBody']) => Promise<void>
  /** Language or last home. @throws Problem */
  editMe: (body: Schemas['EditMeBody']) => Promise<Schemas['Me']>
  /** Opens a signed link for one order by the secret of its address. @throws Problem `link_invalid` */
  openLink: (token: string) => Promise<void>
}

/**
 * The session of one SPA: the access token lives in memory alone, the refresh token in a cookie that no script can read.
 * @param onEnd clears what the SPA keeps elsewhere, such as its query cache; it is given the account's storage prefix
 */
export function createSession(audience: Audience, { onEnd }: { onEnd?: (prefix: string) => void } = {}): Session {
  const base = `/api/v1/${audience}`
  const listeners = new Set<() => void>()
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`th:${audience}`)
  let state: SessionState = { status: 'unknown' }
  let linkToken: string | undefined

  const become = (next: SessionState) => {
    if (state.status === 'authenticated' && !(next.status === 'authenticated' && next.me.accountId === state.me.accountId)) {
      const prefix = storagePrefix(state.me)
      // Who is only asked to log in again finds the drafts where they were.
      if (!(next.status === 'anonymous' && next.because === 'expired')) clearStorage(prefix)
      onEnd?.(prefix)
    }
    state = next
    for (const listener of listeners) listener()
  }
  const end = (because?: 'expired' | 'elsewhere') => {
    tokens.forget()
    if (state.status !== 'anonymous') become(because ? { status: 'anonymous', because } : { status: 'anonymous' })
  }
  const adopt = (session: Schemas['Session']) => {
    tokens.keep(session)
    become({ status: 'authenticated', me: session.me })
    return session.me
  }

  const renew = async (): Promise<boolean> => {
    const response = linkToken === undefined ? await send('POST', `${base}/session/refresh`) : await postLink(linkToken)
    if (response.ok) {
      if (linkToken === undefined) adopt((await response.json()) as Schemas['Session'])
      else adoptLink((await response.json()) as Schemas['OrderLinkSession'])
      return true
    }
    if (response.status !== 401) throw (await problemIn(response)) ?? new TypeError(`The server answered ${response.status}`)
    end(state.status === 'unknown' ? undefined : 'expired')
    return false
  }
  const tokens = createTokenStore(`th:${audience}:refresh`, renew)

  const adoptLink = (session: Schemas['OrderLinkSession']) => {
    tokens.keep(session)
    become({ status: 'link', workOrderId: session.workOrderId, contractorName: session.contractorName })
  }
  const postLink = (token: string) => send('POST', '/api/v1/public/order-links/session', { token })

  channel?.addEventListener('message', ({ data }) => {
    if (data === 'ended' && state.status === 'authenticated') end('elsewhere')
  })

  const withToken = async (request: Request): Promise<Response> => {
    const again = request.clone()
    const token = await tokens.current()
    if (token) request.headers.set('authorization', `Bearer ${token}`)
    const response = await fetch(request)
    if (response.status !== 401 || !token) return response
    const renewed = await tokens.renew(token)
    if (!renewed) return response
    again.headers.set('authorization', `Bearer ${renewed}`)
    return fetch(again)
  }
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await withToken(requestOf(method, base + path, body))
    return answerOf<T>(response)
  }

  return {
    get state() {
      return state
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    fetch: withToken,
    accessToken: async ({ renew: force = false } = {}) => {
      const token = await tokens.current()
      return force && token ? tokens.renew(token) : token
    },
    restore: async () => {
      if (state.status === 'unknown') await tokens.renew(undefined)
      return state
    },
    logIn: async (body) => {
      linkToken = undefined
      const step = await answerOf<Schemas['SignInStep']>(await send('POST', `${base}/session`, body))
      if ('secondFactor' in step) return step.secondFactor
      adopt(step)
      return null
    },
    completeSignIn: async (body) => adopt(await answerOf<Schemas['Session']>(await send('POST', `${base}/session/second-factor`, body))),
    passkeyOptions: async () => (await answerOf<Schemas['PasskeyRequest']>(await send('POST', `${base}/passkeys/sign-in/options`))).options,
    signInByPasskey: async (body) => {
      linkToken = undefined
      return adopt(await answerOf<Schemas['Session']>(await send('POST', `${base}/passkeys/sign-in`, body)))
    },
    adopt: (session) => {
      linkToken = undefined
      return adopt(session)
    },
    reload: async () => {
      const me = await ask<Schemas['Me']>('GET', '/me')
      become({ status: 'authenticated', me })
      return me
    },
    logOut: async () => {
      try {
        await send('DELETE', `${base}/session`)
      } catch {
        // Without a connection the session ends here all the same.
      }
      channel?.postMessage('ended')
      end()
    },
    logOutEverywhere: async () => {
      await ask('DELETE', '/sessions')
      channel?.postMessage('ended')
      end()
    },
    changePassword: async (body) => void adopt(await ask<Schemas['Session']>('PUT', '/password', body)),
    editMe: async (body) => {
      const me = await ask<Schemas['Me']>('PATCH', '/me', body)
      become({ status: 'authenticated', me })
      return me
    },
    openLink: async (token) => {
      adoptLink(await answerOf<Schemas['OrderLinkSession']>(await postLink(token)))
      linkToken = token
    },
  }
}

const requestOf = (method: string, path: string, body?: object) =>
  new Request(new URL(path, globalThis.location.origin), {
    method,
    credentials: 'same-origin',
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })

const send = (method: string, path: string, body?: object) => fetch(requestOf(method, path, body))

async function answerOf<T>(response: Response): Promise<T> {
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  const problem: Problem | undefined = await problemIn(response)
  throw problem ?? new TypeError(`The server answered ${response.status}`)
}
