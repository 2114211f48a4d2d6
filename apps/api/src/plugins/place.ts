import { type CountryResponse, Reader } from 'maxmind'
import { readFile } from 'node:fs/promises'
import { BlockList, isIPv6 } from 'node:net'
import { fileURLToPath } from 'node:url'
import { netOf } from './throttle.ts'

const privateNets = new BlockList()
for (const [net, prefix] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
] as const)
  privateNets.addSubnet(net, prefix)
for (const [net, prefix] of [
  ['fc00::', 7],
  ['fe80::', 10],
  ['::1', 128],
] as const)
  privateNets.addSubnet(net, prefix, 'ipv6')

const v4Of = (ip: string) => /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]

/** An address of a home, an office or this machine: nobody on the internet has it. */
export function isPrivate(ip: string): boolean {
  const v4 = v4Of(ip)
  if (v4) return privateNets.check(v4)
  return isIPv6(ip) && privateNets.check(ip, 'ipv6')
}

/** The /64 of `::1`. In a block list it would be a net of all IPv4 addresses too. */
const ownMachine = '0000:0000:0000:0000::/64'

/** Whether `netOf` of an address is a private one. */
export const isPrivateNet = (network: string): boolean => network === ownMachine || isPrivate(network.replace(/\/\d+$/, ''))

/** From where somebody came: the net, and its country where a registry knows one. */
export async function placeOf(ip: string): Promise<{ network: string; country: string | null }> {
  return { network: netOf(ip), country: isPrivate(ip) ? null : await countryOf(ip) }
}

const readers = new Map<string, Promise<Reader<CountryRow>>>()
type CountryRow = CountryResponse & { country_code?: string }

/** Read when it is first needed (3 MB for IPv4, 5 MB for IPv6), and kept. */
function readerOf(family: 'ipv4' | 'ipv6'): Promise<Reader<CountryRow>> {
  const found = readers.get(family)
  if (found) return found
  const url = import.meta.resolve(`@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country-${family}.mmdb`)
  const reader = readFile(fileURLToPath(url)).then((bytes) => new Reader<CountryRow>(bytes))
  readers.set(family, reader)
  return reader
}

async function countryOf(ip: string): Promise<string | null> {
  const v4 = v4Of(ip)
  if (!v4 && !isIPv6(ip)) return null
  const reader = await readerOf(v4 ? 'ipv4' : 'ipv6')
  const row = reader.get(v4 ?? ip)
  return row?.country_code ?? row?.country?.iso_code ?? null
}
