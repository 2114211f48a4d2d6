import type { FastifyReply } from 'fastify'
import plugin from 'fastify-plugin'

const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** The policy of our pages; the nonce is for the style library alone. */
export const pagePolicy = (nonce: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')

export const setPolicy = (reply: FastifyReply, policy: string) => reply.header('content-security-policy', policy)

/** On every answer. What is no page of ours may load nothing and be framed by nobody. */
export const securityHeaders = plugin<{ production: boolean }>(async (app, { production }) => {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) void setPolicy(reply, NOTHING)
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
      ...(production && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    })
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
  })
})
