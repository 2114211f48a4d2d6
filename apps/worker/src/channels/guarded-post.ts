import { isPublicAddress } from '@treppenhaus/domain/public-address'
import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

/** The address belongs to no public server. */
export class GuardError extends Error {}

const TIMEOUT_MS = 20_000

/** A name is resolved once, looked at, and connected to: it cannot mean something else a moment later. */
const publicLookup: LookupFunction = (hostname, options, done) =>
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 4)
    const [first] = addresses
    if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
      return done(new GuardError('The name means no public server.'), '', 4)
    return options.all ? done(null, addresses) : done(null, first.address, first.family)
  })

/**
 * POSTs to an address that somebody outside has given: https to a public server and nothing else, unless `anywhere`. Follows no redirect
 * and reads no answer.
 * @returns the status
 * @throws GuardError, and what the network says
 */
export async function postBytes(address: string, headers: http.OutgoingHttpHeaders, body: Buffer, anywhere: boolean): Promise<number> {
  const url = new URL(address)
  if (!anywhere) requirePublic(url)
  const { request } = url.protocol === 'http:' ? http : https
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const outgoing = request(
      url,
      { method: 'POST', headers, signal, agent: false, ...(anywhere ? {} : { lookup: publicLookup }) },
      (response) => {
        resolve(response.statusCode ?? 0)
        response.destroy()
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

function requirePublic({ protocol, hostname, username, password }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  const isLiteral = isIP(host) !== 0 // for one of these nothing is looked up
  if (protocol !== 'https:' || username || password || (isLiteral && !isPublicAddress(host)))
    throw new GuardError('This is no address of a public server.')
}
