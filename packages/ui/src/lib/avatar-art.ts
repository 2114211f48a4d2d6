/** How many generated avatars there are to choose from. */
export const AVATARS = 12

/** Sky, wall, shade and light of one avatar, from our palette; the same by day and by night. */
type Paint = { ground: string; far: string; near: string; light: string }
export type Shape = { d: string; fill: string }

const paints: readonly Paint[] = [
  { ground: '#deeafe', far: '#6b9df5', near: '#144bab', light: '#e3ad4b' },
  { ground: '#0e3984', far: '#2561ce', near: '#0c2758', light: '#f1c961' },
  { ground: '#f9eee0', far: '#e2caa9', near: '#906104', light: '#144bab' },
  { ground: '#e4f4f6', far: '#5db4be', near: '#02585f', light: '#e3ad4b' },
  { ground: '#5c3980', far: '#8051af', near: '#332742', light: '#f1c961' },
  { ground: '#e7f4ea', far: '#71b785', near: '#105c30', light: '#e3ad4b' },
]

/** Things one sees on the way home. */
const motifs = [roofs, tiles, stairs, windows, door, hills] as const

/**
 * One of the generated avatars in a square of 80: shapes from back to front. The variant decides what it shows and its colours, the name
 * its details, so that two people with the same variant still differ.
 */
export function avatarArt(name: string, variant: number): { ground: string; shapes: Shape[] } {
  const kind = ((variant % AVATARS) + AVATARS) % AVATARS
  const motif = motifs[kind % motifs.length]!
  const paint = paints[(kind + (kind >= motifs.length ? 3 : 0)) % paints.length]!
  return { ground: paint.ground, shapes: motif(paint, hashOf(name)) }
}

/** The same number for the same name, everywhere. */
function hashOf(name: string): number {
  let hash = 2_166_136_261
  for (const char of name.normalize('NFC')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619)
  return hash >>> 0
}

const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}z`
const disc = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

function roofs({ far, near, light }: Paint, hash: number): Shape[] {
  const peak = 22 + (hash % 3) * 12
  const sun = peak > 34 ? 20 : 60
  const lit = hash % 2 === 0 ? 22 : 46
  return [
    { d: disc(sun, 22, 9), fill: light },
    { d: `M${peak - 4} 80V40L${peak + 18} 20L${peak + 40} 40V80z`, fill: far },
    { d: 'M-4 80V56L18 36L40 56L62 40L84 58V80z', fill: near },
    { d: box(lit - 8, 58, 8, 11), fill: light },
  ]
}

function tiles({ far, near, light }: Paint, hash: number): Shape[] {
  const quarter = (x: number, y: number, turn: number) => {
    const [a, b, c] = [
      [`M${x} ${y}`, 'h40', 'a40 40 0 0 1 -40 40z'],
      [`M${x + 40} ${y}`, 'v40', 'a40 40 0 0 1 -40 -40z'],
      [`M${x + 40} ${y + 40}`, 'h-40', 'a40 40 0 0 1 40 -40z'],
      [`M${x} ${y + 40}`, 'v-40', 'a40 40 0 0 1 40 40z'],
    ][turn % 4]!
    return `${a}${b}${c}`
  }
  const places = [
    [0, 0],
    [40, 0],
    [40, 40],
    [0, 40],
  ] as const
  return [
    ...places.map(([x, y], index) => ({ d: quarter(x, y, (hash >> (index * 2)) & 3), fill: index % 2 === 0 ? far : near })),
    { d: 'M40 26L54 40L40 54L26 40z', fill: light },
  ]
}

function stairs({ far, near, light }: Paint, hash: number): Shape[] {
  const steps = 'M0 80V66h16v-14h16v-14h16v-14h16v-14h16v70z'
  const mirrored = 'M80 80V66h-16v-14h-16v-14h-16v-14h-16v-14h-16v70z'
  const up = hash % 2 === 0
  return [
    { d: up ? 'M0 56L80 -14V14L0 84z' : 'M80 56L0 -14V14L80 84z', fill: far },
    { d: up ? steps : mirrored, fill: near },
    { d: disc(up ? 24 : 56, 24, 8), fill: light },
  ]
}

function windows({ far, near, light }: Paint, hash: number): Shape[] {
  const lit = [hash % 6, (hash >> 4) % 6]
  const panes = Array.from({ length: 6 }, (_, index) => ({
    d: box(20 + (index % 2) * 22, 20 + Math.floor(index / 2) * 18, 16, 13),
    fill: lit.includes(index) ? light : far,
  }))
  return [{ d: 'M10 80V12h60v68z', fill: near }, ...panes]
}

function door({ far, near, light }: Paint, hash: number): Shape[] {
  const knob = hash % 2 === 0 ? 33 : 47
  return [
    { d: 'M12 80V40a28 28 0 0 1 56 0v40z', fill: far },
    { d: 'M20 40a20 20 0 0 1 40 0z', fill: light },
    { d: 'M38.5 40V20h3v20zM40 38L27 25l2-2L42 36zM40 38L53 25l-2-2L38 36z', fill: far },
    { d: box(20, 43, 40, 37), fill: near },
    { d: disc(knob, 62, 2.5), fill: light },
  ]
}

function hills({ far, near, light }: Paint, hash: number): Shape[] {
  const sun = 22 + (hash % 4) * 12
  return [
    { d: disc(sun, 32, 13), fill: light },
    { d: 'M-10 80C6 34 34 34 56 58S84 52 90 46V90H-10z', fill: far },
    { d: 'M-10 84C10 52 30 62 46 66S72 76 90 56V90H-10z', fill: near },
  ]
}
