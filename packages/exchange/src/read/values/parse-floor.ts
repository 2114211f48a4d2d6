import { foldWords } from './fold.ts'

const named = new Map([
  ['eg', 0],
  ['erdgeschoss', 0],
  ['parterre', 0],
  ['hochparterre', 0],
  ['hp', 0],
  ['ground floor', 0],
  ['ground', 0],
  ['gf', 0],
  ['ug', -1],
  ['kg', -1],
  ['tg', -1],
  ['keller', -1],
  ['kellergeschoss', -1],
  ['untergeschoss', -1],
  ['souterrain', -1],
  ['basement', -1],
])
/** Places of which a word says nothing that could be counted: under the roof, on the right. */
const uncounted: Record<string, ReadonlySet<string>> = {
  'unit.floor': new Set([
    'dg',
    'dachgeschoss',
    'dach',
    'spitzboden',
    'galerie',
    'maisonette',
    'penthouse',
    'zg',
    'zwischengeschoss',
    'mezzanin',
    'attic',
    'top floor',
  ]),
  'unit.position': new Set([
    'rechts',
    're',
    'r',
    'right',
    'vorne',
    'hinten',
    'vorn',
    'hl',
    'hr',
    'vl',
    'vr',
    'hinten links',
    'hinten rechts',
    'vorne links',
    'vorne rechts',
    'halblinks',
    'halbrechts',
    'hof',
    'garten',
  ]),
}

/** Whether a text says a place in words that we know, though not which number it is. */
export const isUncounted = (target: string, text: string): boolean => uncounted[target]?.has(foldWords(text)) ?? false

const UP = /^(\d{1,2}) ?(?:og|obergeschoss|stock|etage|geschoss|floor|(?:st|nd|rd|th) floor)$/
const DOWN = /^(\d{1,2}) ?(?:ug|untergeschoss|kg)$/

/** The number of a floor called by a word, 0 for the ground floor: "EG", "2. OG", "UG"; null where it is none. */
export function floorCalled(text: string): number | null {
  const words = foldWords(text)
  const up = UP.exec(words)
  if (up) return Number(up[1])
  const down = DOWN.exec(words)
  return down ? -Number(down[1]) : (named.get(words) ?? null)
}

const sides = new Map([
  ['links', 1],
  ['li', 1],
  ['l', 1],
  ['left', 1],
  ['mitte', 2],
  ['mi', 2],
  ['m', 2],
  ['middle', 2],
])

/** Position from the left. What lies on the right is not known without the number of flats on the floor. */
export const sideCalled = (text: string): number | null => sides.get(foldWords(text)) ?? null
