import { isPublicAddress } from '@treppenhaus/domain/public-address'
import { lookup as lookUp, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, fetch } from 'undici'

const refused = (host: string) => new Error(`${host} is no address of the open internet.`)

/** Asked at connect, so that a name that answers otherwise the second time gains nothing. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookUp(host, { ...options, all: true }, (error, found) => {
    const addresses = (found ?? []) as LookupAddress[]
    if (error) return done(error, '')
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) return done(refused(host), '')
    return options.all ? done(null, addresses) : done(null, addresses[0]!.address, addresses[0]!.family)
  })
}

const agentOptions = { connectTimeout: 5_000, headersTimeout: 10_000, bodyTimeout: 10_000, maxResponseSize: 1024 * 1024 }
const open = new Agent({ ...agentOptions, connect: { lookup: publicLookup } })
const anywhere = new Agent(agentOptions)

/**
 * For addresses that an organization names: https, the open internet, no redirects. With `innerToo`, the embedded default's, this
 * machine's own addresses and http too.
 * @throws when the address is refused or does not answer
 */
export async function outboundFetch(address: string, init: RequestInit, innerToo: boolean): Promise<Response> {
  const { protocol, hostname } = new URL(address)
  const host = hostname.replace(/^\[|\]$/g, '')
  if (!innerToo && (protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host)))) throw refused(host)
  const dispatcher = innerToo ? anywhere : open
  return (await fetch(address, { ...(init as object), redirect: 'manual', dispatcher })) as unknown as Response
}
