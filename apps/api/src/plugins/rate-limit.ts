import limiter from '@fastify/rate-limit'
import plugin from 'fastify-plugin'
import type { Redis } from 'ioredis'
import { Refusal } from '../errors.ts'
import { netOf } from './throttle.ts'

/** The general limit, per net and minute: counted by each process for itself, in Redis for all of them where there is one. */
export const rateLimit = plugin(async (app) => {
  const { redisUrl, rateLimit: max } = app.runtime.env
  const redis = redisUrl ? await openRedis(redisUrl) : undefined
  redis?.on('error', () => {}) // without Redis requests are served unlimited, not refused
  app.addHook('onClose', async () => redis?.disconnect())
  const silent = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false, 'retry-after': false }
  await app.register(limiter, {
    global: true,
    max,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => netOf(ip),
    skipOnError: true,
    ...(redis && { redis, nameSpace: 'treppenhaus-rate:' }),
    addHeaders: silent,
    addHeadersOnExceeding: silent,
    errorResponseBuilder: (_request, { ttl }) => new Refusal('too_many_requests', { retryAfter: Math.max(1, Math.ceil(ttl / 1000)) }),
  })
})

/** Loaded only where there is one. */
async function openRedis(url: string): Promise<Redis> {
  const { Redis } = await import('ioredis')
  return new Redis(url, { connectTimeout: 500, maxRetriesPerRequest: 1, enableOfflineQueue: false })
}
