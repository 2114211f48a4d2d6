/** IPv4 nets that are not the public internet, as address and length of the prefix. */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

const numberOf = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

const isPublic4 = (address: string): boolean =>
  !NOT_PUBLIC_4.some(
    ([net, length]) => Math.floor(numberOf(address) / 2 ** (32 - length)) === Math.floor(numberOf(net) / 2 ** (32 - length)),
  )

/** The eight groups of an IPv6 address, with an IPv4 tail taken apart. */
function groupsOf(address: string): number[] {
  const [plain = ''] = address.split('%')
  const tail = /(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  const value = tail ? numberOf(tail) : 0
  const text = tail ? `${plain.slice(0, -tail.length)}${Math.floor(value / 65_536).toString(16)}:${(value % 65_536).toString(16)}` : plain
  const [left = '', right] = text.split('::')
  const parse = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  if (right === undefined) return parse(left)
  const [before, after] = [parse(left), parse(right)]
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after]
}

/** Only 2000::/3 is given out; parts of it stand for IPv4 addresses or for documentation. */
function isPublic6(address: string): boolean {
  const groups = groupsOf(address)
  const [first = 0, second = 0] = groups
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped) return isPublic4([groups[6] ?? 0, groups[7] ?? 0].flatMap((group) => [group >> 8, group & 255]).join('.'))
  if (first < 0x2000 || first > 0x3fff) return false
  const isTunnel = first === 0x2002 || (first === 0x2001 && second < 0x0200)
  return !isTunnel && !(first === 0x2001 && second === 0x0db8) && first !== 0x3fff
}

/** Whether an IP address belongs to the public internet: what is asked to call an address may reach nothing else. */
export const isPublicAddress = (address: string): boolean => (address.includes(':') ? isPublic6(address) : isPublic4(address))
