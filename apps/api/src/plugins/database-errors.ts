/** What PostgreSQL said, without the values it said it about. */
export type SqlState = { code: string; constraint?: string | undefined; table?: string | undefined; routine?: string | undefined }

/** The SQLSTATE in an error or in what caused it. */
export function sqlStateOf(error: unknown): SqlState | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint, table, routine } = cause as Error & Partial<SqlState>
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]{4}$/.test(code)) return { code, constraint, table, routine }
  }
  return undefined
}

const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'])
const sentences =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|No database connection became free/

/** Connection lost, server starting or stopping, too many connections, or a statement that took too long: worth another try. */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlStateOf(error)?.code
  if (state) return /^(08|57P|53|57014|40001|40P01|55P03)/.test(state) && state !== '53100'
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, syscall } = cause as NodeJS.ErrnoException
    if (code && away.has(code) && (syscall === 'connect' || code !== 'ENOENT')) return true
    if (sentences.test(cause.message)) return true
  }
  return false
}

/** No room on the disk of the files or of the database. */
export function isStorageFull(error: unknown): boolean {
  if (sqlStateOf(error)?.code === '53100') return true
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (['ENOSPC', 'EDQUOT'].includes((cause as NodeJS.ErrnoException).code ?? '')) return true
  return false
}
