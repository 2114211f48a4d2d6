/** The address of a database behind a Unix socket. */
export function connectionUrl(socketDir: string, database: string, user: string, secret: string): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(secret)}`
  return `postgres://${login}@/${encodeURIComponent(database)}?host=${encodeURIComponent(socketDir)}`
}
