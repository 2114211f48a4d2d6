import cookie from '@fastify/cookie'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { Env } from '../env.ts'

export const cookies = plugin(async (app) => {
  await app.register(cookie)
})

/** Behind TLS the browser itself binds the cookie to this host; over plain http, outside production, it has another name. */
const nameOf = ({ mode }: Env, name: string) => (mode === 'production' ? `__Host-th-${name}` : `th-${name}`)
const optionsOf = ({ mode }: Env) => ({ path: '/', httpOnly: true, sameSite: 'strict', secure: mode === 'production' }) as const

/** The refresh token the request brought. */
export const refreshCookieOf = (request: FastifyRequest, audience: Audience): string | undefined =>
  request.cookies[nameOf(request.server.runtime.env, audience)]

export function setRefreshCookie(reply: FastifyReply, audience: Audience, token: string, expires: Date): void {
  const { env } = reply.server.runtime
  void reply.setCookie(nameOf(env, audience), token, { ...optionsOf(env), expires })
}

export function clearRefreshCookie(reply: FastifyReply, audience: Audience): void {
  const { env } = reply.server.runtime
  void reply.clearCookie(nameOf(env, audience), optionsOf(env))
}

/** Known by this cookie, a device of the account's holder is not locked out by somebody who guesses from elsewhere. */
export const deviceCookieOf = (request: FastifyRequest, audience: Audience): string | undefined =>
  request.cookies[nameOf(request.server.runtime.env, `${audience}-device`)]

function setDeviceCookie(reply: FastifyReply, audience: Audience, value: string): void {
  const { env } = reply.server.runtime
  void reply.setCookie(nameOf(env, `${audience}-device`), value, { ...optionsOf(env), maxAge: 400 * 86_400 })
}

/** Binds the way back from a provider to the browser that went there; `Lax`, because the provider's page sends it. */
export const signOnCookieOf = (request: FastifyRequest, audience: Audience): string | undefined =>
  request.cookies[nameOf(request.server.runtime.env, `${audience}-sign-on`)]

export function setSignOnCookie(reply: FastifyReply, audience: Audience, value: string): void {
  const { env } = reply.server.runtime
  void reply.setCookie(nameOf(env, `${audience}-sign-on`), value, { ...optionsOf(env), sameSite: 'lax', maxAge: 600 })
}

export function clearSignOnCookie(reply: FastifyReply, audience: Audience): void {
  const { env } = reply.server.runtime
  void reply.clearCookie(nameOf(env, `${audience}-sign-on`), { ...optionsOf(env), sameSite: 'lax' })
}

/** What a sign-in leaves in the browser: the refresh token, and that this device is known. */
export function sendCookies(
  reply: FastifyReply,
  audience: Audience,
  signedIn: { refreshToken: string; expiresAt: Date; device: string },
): void {
  setRefreshCookie(reply, audience, signedIn.refreshToken, signedIn.expiresAt)
  setDeviceCookie(reply, audience, signedIn.device)
}
