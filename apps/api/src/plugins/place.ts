import { isLocalAddress } from '@treppenhaus/domain/public-address'
import { type CountryResponse, Reader } from 'maxmind'
import { readFile } from 'node:fs/promises'
import { isIPv6 } from 'node:net'
import { fileURLToPath } from 'node:url'
import { netOf } from './throttle.ts'

const v4Of = (ip: string) => /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]

/** Whether `netOf` of an address is a local one. */
export const isLocalNet = (network: string): boolean => isLocalAddress(network.replace(/\/\d+$/, ''))

/** From where somebody came: the net, and its country where a registry knows one. */
export async function placeOf(ip: string): Promise<{ network: string; country: string | null }> {
  return { network: netOf(ip), country: isLocalAddress(ip) ? null : await countryOf(ip) }
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
