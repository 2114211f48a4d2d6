import { pino } from 'pino'

export type Log = {
  info: (values: object, message: string) => void
  warn: (values: object, message: string) => void
  error: (values: object, message: string) => void
}

/** Structured lines without personal data: ids, names of events, codes; never an address, a text or a payload. */
export const openLog = (level: string): Log =>
  pino({
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
  })

/** An error for the log: messages of the database and of its driver quote what people wrote, so only kind, code and places are kept. */
export function withoutValues(error: unknown): object {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return { kind: typeof cause }
  const code = 'code' in cause ? { code: String(cause.code) } : {}
  const at = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { kind: cause.name, ...code, at: at.slice(0, 8).map((line) => line.trim()) }
}

/** Lets one call in `ms` through: what fails a hundred times a second is worth one line. */
export function atMostEvery<A extends unknown[]>(ms: number, call: (...values: A) => void): (...values: A) => void {
  let last = -ms
  return (...values) => {
    if (performance.now() - last < ms) return
    last = performance.now()
    call(...values)
  }
}
