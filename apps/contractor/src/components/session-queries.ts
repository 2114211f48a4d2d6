import { useSyncExternalStore } from 'react'
import { session } from '../api.ts'
import { paths } from '../lib/paths.ts'

export { session }

/** Pages that are open to everybody, or ask for a link instead of a log-in. */
const openPages: readonly string[] = [
  paths.login,
  paths.forgot,
  paths.reset,
  paths.requestLink,
  paths.code,
  paths.link,
  paths.alias,
  paths.imprint,
  paths.privacy,
]

/** Asks for the session while the page's code is still on its way; the page itself shows what becomes of it. */
export function beginSession(pathname: string): void {
  if (openPages.some((page) => pathname === page || pathname.startsWith(`${page}/`))) return
  session.restore().catch(() => undefined)
}

/** Who is here, and every change of it. */
export const useSession = () => useSyncExternalStore(session.subscribe, () => session.state)
