// WHATWG URLs cannot hold what a Unix socket needs (credentials without a host), so the parts are taken by hand.
const SHAPE = /^(postgres(?:ql)?:\/\/)(?:([^@/?]*)@)?([^/?]*)\/([^?]*)(?:\?(.*))?$/

export type UrlParts = {
  database?: string
  user?: string
  password?: string
  /** A host name, or the folder of a Unix socket. */
  host?: string | null
  port?: number | null
}

/**
 * The same server address with other parts: `withParts(url, { database: 'th_demo', user: 'th_demo_app', password })`.
 * Parts that are not named, or null, stay as they are; query parameters such as `sslmode` stay too.
 * @throws Error when `url` is not a PostgreSQL URL
 */
export function withParts(url: string, parts: UrlParts): string {
  const [, scheme = '', credentials = '', authority = '', database = '', query = ''] = match(url)
  const parameters = new URLSearchParams(query)
  const [user = '', password] = credentials.split(':')
  const secret = parts.password === undefined ? (parts.user === undefined ? password : undefined) : encodeURIComponent(parts.password)
  const name = parts.user === undefined ? user : encodeURIComponent(parts.user)
  const server = moveTo(authority, parameters, parts)
  const login = name || secret ? `${name}${secret === undefined ? '' : `:${secret}`}@` : ''
  const target = parts.database === undefined ? database : encodeURIComponent(parts.database)
  const rest = parameters.toString()
  return `${scheme}${login}${server}/${target}${rest ? `?${rest}` : ''}`
}

/** The database a URL names. */
export const databaseOf = (url: string): string => decodeURIComponent(match(url)[4] ?? '')

/** The role and the password a URL names, empty where it names none. */
export function loginOf(url: string): { user: string; password: string } {
  const [user = '', password = ''] = (match(url)[2] ?? '').split(':').map(decodeURIComponent)
  return { user, password }
}

function match(url: string): RegExpExecArray {
  const found = SHAPE.exec(url)
  if (!found) throw new Error('This is not an address of a PostgreSQL database (postgres://role:password@host:port/database).')
  return found
}

function moveTo(authority: string, parameters: URLSearchParams, { host, port }: UrlParts): string {
  if (host === undefined || host === null) return authority
  parameters.delete('host')
  parameters.delete('port')
  if (host.startsWith('/')) {
    parameters.set('host', host)
    if (port) parameters.set('port', String(port))
    return ''
  }
  return port ? `${host}:${port}` : host
}
