import { de } from '../../field-labels/de.ts'
import { en } from '../../field-labels/en.ts'
import { foldWords } from './fold.ts'
import { wordsOfChoices, wordsOfLanguages } from './words-of-choices.ts'

/** Finds the code a text stands for; null where there is none. */
export type ChoiceReader = (text: string) => string | null

const readers = new Map<string, ChoiceReader>()

/** @param target `kind.field`, whose words in our languages and of other programs are understood beside the codes */
export function choiceReader(target: string, codes: readonly string[]): ChoiceReader {
  // An organization's own choices are nobody else's.
  if (target.includes('.custom.')) return makeReader(target, codes)
  const reader = readers.get(target) ?? makeReader(target, codes)
  readers.set(target, reader)
  return reader
}

function makeReader(target: string, codes: readonly string[]): ChoiceReader {
  const exact = new Set(codes)
  const byWord = new Map<string, string>()
  // Codes and our own words come first, so that no word of another program takes their place.
  for (const words of [() => [], ownWords, otherWords])
    for (const code of codes)
      for (const word of [code, ...words(target, code)]) {
        const folded = wordOf(word)
        if (!byWord.has(folded)) byWord.set(folded, code)
      }
  byWord.delete('')
  return (text) => (exact.has(text) ? text : (byWord.get(wordOf(text)) ?? null))
}

/** A+ is not A. */
const wordOf = (text: string) => `${foldWords(text)}${text.trimEnd().endsWith('+') ? '+' : ''}`

const ownWords = (target: string, code: string) => [de, en].flatMap(({ choices }) => choices[target]?.[code] ?? [])

const otherWords = (target: string, code: string) => [
  ...(wordsOfChoices[target]?.[code] ?? []),
  ...(target.endsWith('.locale') ? (wordsOfLanguages[code] ?? []) : []),
]

/** The salutation in a longer one, such as "Frau Dr." or "Sehr geehrter Herr"; of two people it is none. */
export function salutationWithin(text: string): 'mr' | 'ms' | 'none' | null {
  const words = foldWords(text).split(' ')
  const isMr = words.includes('herr') || words.includes('herrn')
  const isMs = words.includes('frau')
  if (isMr !== isMs) return isMr ? 'mr' : 'ms'
  return isMr ? 'none' : null
}

const SEPARATORS = /[,;|/\n]+/

/** The codes of a list of choices in the order of `codes`, or null where one of them is none. */
export function parseChoices(text: string, read: ChoiceReader, codes: readonly string[]): string[] | null {
  const whole = read(text)
  if (whole !== null) return [whole]
  const found = text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(read)
  return found.includes(null) ? null : codes.filter((code) => found.includes(code))
}

const yes = new Set(['ja', 'j', 'x', '1', 'true', 'wahr', 'yes', 'y', 'an', 'on'])
const no = new Set(['nein', 'n', '0', 'false', 'falsch', 'no', 'aus', 'off'])

export function parseYesNo(text: string): boolean | null {
  const folded = foldWords(text)
  if (yes.has(folded) || /^[✓✔☑]$/.test(text)) return true
  return no.has(folded) || text === '-' || text === '☐' ? false : null
}
