import plugin from 'fastify-plugin'
import { destination, type LoggerOptions } from 'pino'
import { sqlStateOf } from './database-errors.ts'

/**
 * Structured logs without personal data: of a request the method, the pattern of its route, the status and the time, never a
 * query string, an address of a person, a header or a body.
 */
export const loggerOptions = (level: string): LoggerOptions => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: withoutValues },
})

/** Standard output, some lines at a time: each write is a visit of another thread. A line waits half a second at most, or for the end. */
export const logOutput = () => destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 500 })

/** One line for each answer. */
export const requestLog = plugin(async (app) => {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? null
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
})

/** An error for the log: messages of the database and of its driver quote what people wrote, so only its codes are kept. */
export function withoutValues(error: unknown) {
  const state = sqlStateOf(error)
  if (state) return { kind: 'database', ...state, at: framesOf(error) }
  if (!(error instanceof Error)) return { kind: typeof error }
  const isQuery = error.message.startsWith('Failed query') || error.name === 'DrizzleQueryError'
  const cause = isQuery && error.cause instanceof Error ? error.cause : error
  const { code } = cause as NodeJS.ErrnoException
  return {
    kind: cause.name,
    message: isQuery && cause === error ? 'a query failed' : cause.message,
    ...(code && { code }),
    at: framesOf(cause),
  }
}

/** The first lines of a stack that name places. */
const framesOf = (error: unknown) =>
  error instanceof Error
    ? (error.stack
        ?.split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 12)
        .map((line) => line.trim()) ?? [])
    : []
