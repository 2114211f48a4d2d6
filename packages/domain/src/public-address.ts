type Net = readonly [address: string, prefix: number]

/** Nets of a home, an office or one machine. */
const LOCAL_4: readonly Net[] = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
]

/** Nets that are kept for documentation, measuring, groups and the like. */
const RESERVED_4: readonly Net[] = [
  ['0.0.0.0', 8],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const IPV4 = new RegExp(`^(?:${BYTE}\\.){3}${BYTE}$`)
const GROUP = /^[\da-f]{1,4}$/i

const numberOf = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

const isIn = (address: string, nets: readonly Net[]): boolean =>
  nets.some(([net, prefix]) => Math.floor(numberOf(address) / 2 ** (32 - prefix)) === Math.floor(numberOf(net) / 2 ** (32 - prefix)))

/** With the IPv4 address in which it may end as two groups. */
function withoutTail(address: string): string {
  const tail = address.slice(address.lastIndexOf(':') + 1)
  if (!IPV4.test(tail)) return address
  const value = numberOf(tail)
  return `${address.slice(0, -tail.length)}${Math.floor(value / 65_536).toString(16)}:${(value % 65_536).toString(16)}`
}

/** The eight groups of an IPv6 address; none where it is none. */
function groupsOf(address: string): number[] | undefined {
  const [plain = ''] = address.split('%')
  const halves = withoutTail(plain)
    .split('::')
    .map((half) => (half === '' ? [] : half.split(':')))
  const [before = [], after = []] = halves
  const missing = 8 - before.length - after.length
  const isWhole = halves.length === 1 ? missing === 0 : halves.length === 2 && missing > 0
  if (!isWhole || ![...before, ...after].every((group) => GROUP.test(group))) return undefined
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].map((group) => Number.parseInt(group, 16))
}

/** An IPv4 address, also one written in IPv6; else the groups of an IPv6 address. */
function read(address: string): string | number[] | undefined {
  if (IPV4.test(address)) return address
  const groups = groupsOf(address)
  if (!groups || groups[5] !== 0xffff || groups.slice(0, 5).some((group) => group !== 0)) return groups
  const bytes = groups.slice(6).flatMap((group) => [group >> 8, group & 255])
  return bytes.join('.')
}

/** Only 2000::/3 is given out; parts of it stand for IPv4 addresses or for documentation. */
function isPublic6([first = 0, second = 0]: number[]): boolean {
  if (first < 0x2000 || first > 0x3fff) return false
  const isTunnel = first === 0x2002 || (first === 0x2001 && second < 0x0200)
  return !isTunnel && !(first === 0x2001 && second === 0x0db8) && first !== 0x3fff
}

function isLocal6(groups: number[]): boolean {
  const [first = 0] = groups
  const isOwnMachine = groups.slice(0, 7).every((group) => group === 0) && (groups[7] ?? 0) < 2
  return isOwnMachine || (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80
}

/** Whether an IP address belongs to the public internet: what is asked to call an address may reach nothing else. */
export function isPublicAddress(address: string): boolean {
  const found = read(address)
  if (found === undefined) return false
  return typeof found === 'string' ? !isIn(found, [...LOCAL_4, ...RESERVED_4]) : isPublic6(found)
}

/**
 * Whether an IP address is one of a home, an office or this machine, which nobody on the internet has. Less than what is not public: who
 * comes from an odd address is no neighbour.
 */
export function isLocalAddress(address: string): boolean {
  const found = read(address)
  if (found === undefined) return false
  return typeof found === 'string' ? isIn(found, LOCAL_4) : isLocal6(found)
}
