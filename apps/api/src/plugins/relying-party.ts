import { normalHost } from '@treppenhaus/db/catalog/organizations'
import type { FastifyRequest } from 'fastify'

/** For whom passkeys are made, and the pages from which they may be used. */
export type RelyingParty = { id: string; origins: string[] }

/**
 * The host a request came to, once the catalog knows it as one of the organization's; on the machine itself `localhost` too. Undefined
 * anywhere else, such as at an address in numbers: passkeys are bound to names.
 */
export async function relyingPartyOf({ host, server }: FastifyRequest): Promise<RelyingParty | undefined> {
  const { env, hosts } = server.runtime
  const id = normalHost(host)
  const local = env.mode === 'embedded' && /(^|\.)localhost$/.test(id)
  if (!local && !(await hosts.byHost(host))) return undefined
  return { id, origins: [env.publicUrl.replace('{host}', id), ...(local ? [`http://${host.toLowerCase()}`] : [])] }
}
