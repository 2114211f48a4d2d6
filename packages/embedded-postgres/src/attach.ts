import { answers } from './claim.ts'
import { connectionUrl } from './connection-url.ts'
import { placesOf } from './places.ts'
import { databasePassword } from './secrets.ts'

/**
 * The superuser's address on the server that another program has started on the data directory, for the operator's
 * commands; undefined when none runs.
 */
export async function attach(folder: string): Promise<{ url(database?: string, user?: string, secret?: string): string } | undefined> {
  const { dataDir, cluster, owner, socket, socketDir } = placesOf(folder)
  if (!(await answers(owner)) || !(await answers(socket))) return undefined
  const password = databasePassword(dataDir, cluster)
  return { url: (database = 'postgres', user = 'postgres', secret = password) => connectionUrl(socketDir, database, user, secret) }
}
