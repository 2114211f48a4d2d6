import type { Permission } from '@treppenhaus/domain/permissions'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { Refusal } from '../errors.ts'
import { staffActor } from './actor.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a staff member needs for this route; `own`: nothing but an account, it is about themselves. */
    permission?: Permission | 'own'
    /** A route of `own` that makes sense for an integration too. */
    byKey?: boolean
    /** It concerns the whole portfolio, so whoever works with some properties only is refused. */
    wholePortfolio?: true
    /** Reached also by staff who still have to show a second factor. */
    withoutFactor?: true
  }
}

/** For a route's `config`. Integrations have no account of their own to look after, so `own` is closed to them unless `byKey` opens it. */
export const needs = (permission: Permission | 'own', { byKey = false } = {}) => ({ permission, byKey })

/** The same for what concerns the whole portfolio: imports, and what holds for all records. */
export const needsForAll = (permission: Permission) => ({ permission, wholePortfolio: true }) as const

/** About the own sign-in: what somebody needs who has to add a second factor first. */
export const ownWithoutFactor = { permission: 'own', withoutFactor: true } as const

/**
 * Denies by default: a route of staff that does not say what it needs keeps the server from starting. Refused before the object is
 * looked up, so that nobody learns from a 403 which ids exist.
 * @throws Refusal 403
 */
export const permission = plugin(async (app: FastifyInstance) => {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.permission === undefined) throw new Error(`${method} ${url} must say which permission it needs: config: needs(…)`)
  })
  app.addHook('onRequest', async (request) => {
    const { permission: needed, byKey, wholePortfolio } = request.routeOptions.config
    if (needed === 'own') {
      if (request.isIntegration && !byKey) throw new Refusal('forbidden')
      return
    }
    if (!needed || !staffActor(request).permissions.includes(needed)) throw new Refusal('forbidden')
    if (wholePortfolio && staffActor(request).scope !== 'all') throw new Refusal('forbidden')
  })
})
