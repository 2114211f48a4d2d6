import { lookup as lookUp, type LookupAddress } from 'node:dns'
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net'
import { Agent, fetch } from 'undici'

/** Nets that no address from outside may name: our own machine, its neighbours, and what leads there. */
const inner = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(net, bits, 'ipv6')

/** Whether an address is one of the open internet; IPv4 in IPv6 is seen through. */
export const isPublicAddress = (address: string): boolean => isIP(address) !== 0 && !inner.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

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
