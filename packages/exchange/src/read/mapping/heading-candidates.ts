import { foldWords } from '../values/fold.ts'
import { isNear } from './distance.ts'
import { bareKinds, fieldWords, wholeHeadings, type WordKind } from './heading-words.ts'
import { kindWords } from './kind-words.ts'

export type Bond = 'tenancy' | 'ownership' | 'board_membership'

/** What a heading may mean. `sure`: its words leave no doubt of the kind. @property bond told by the heading's own words */
export type Candidate = { target: string; score: number; sure: boolean; bond?: Bond }

const kinds = Object.keys(fieldWords) as WordKind[]
const LONGEST = 60
const WHOLE = 95
const BOTH = 90
const ONLY_FIELD = 80
const AMBIGUOUS = 60
const NEARLY = 20

/** How often a word is one of a field's of any kind: the more, the less it tells alone. */
const meanings = new Map<string, number>()
for (const kind of kinds)
  for (const words of Object.values(fieldWords[kind])) for (const word of words) meanings.set(word, (meanings.get(word) ?? 0) + 1)

const allWords = [...meanings.keys()]

/** Whether a heading is written as we know it. */
export function isKnown(heading: string): boolean {
  const word = wordOf(heading)
  return word !== null && candidatesOfWord(word).length > 0
}

/** A heading that comes again has a number behind it. */
function wordOf(heading: string): string | null {
  if (heading.length > 2 * LONGEST) return null
  const word = foldWords(heading.replace(/ \(\d+\)$/, '')).replaceAll(' ', '')
  return word === '' || word.length > LONGEST ? null : word
}

/** Everything a heading may mean by its words. */
export function candidatesOf(heading: string): Candidate[] {
  const word = wordOf(heading)
  if (word === null) return []
  const exact = candidatesOfWord(word)
  if (exact.length > 0) return exact
  const near = nearestWord(word)
  return near === null ? [] : candidatesOfWord(near).map((candidate) => ({ ...candidate, score: candidate.score - NEARLY }))
}

function candidatesOfWord(word: string): Candidate[] {
  const whole = Object.entries(wholeHeadings).filter(([, words]) => words.includes(word))
  return [
    ...whole.map(([target]): Candidate => ({
      target,
      score: WHOLE,
      sure: true,
      ...(target.startsWith('ownership') ? { bond: 'ownership' } : {}),
    })),
    ...withKind(word),
    ...fieldAlone(word),
  ]
}

function withKind(word: string): Candidate[] {
  return kindWords.flatMap(({ kind, words, bond }) =>
    words.flatMap((kindWord): Candidate[] => {
      const told = bond ? { bond } : {}
      if (word === kindWord)
        return (bareKinds[kind] ?? []).map((field, index) => ({ target: `${kind}.${field}`, score: BOTH - 5 * index, sure: true, ...told }))
      const rests = [
        word.startsWith(kindWord) ? word.slice(kindWord.length) : null,
        word.endsWith(kindWord) ? word.slice(0, -kindWord.length) : null,
      ]
      return rests
        .flatMap((rest) => (rest ? fieldsCalled(kind, rest) : []))
        .map((field) => ({ target: `${kind}.${field}`, score: BOTH, sure: true, ...told }))
    }),
  )
}

const fieldsCalled = (kind: WordKind, word: string) =>
  Object.entries(fieldWords[kind]).flatMap(([field, words]) => (words.includes(word) ? [field] : []))

function fieldAlone(word: string): Candidate[] {
  const sure = meanings.get(word) === 1
  return kinds.flatMap((kind, index) =>
    fieldsCalled(kind, word).map((field) => ({ target: `${kind}.${field}`, score: sure ? ONLY_FIELD : AMBIGUOUS - index, sure })),
  )
}

/** A word of ours that was nearly written; short ones are too much alike. */
function nearestWord(word: string): string | null {
  if (word.length < 5) return null
  return allWords.find((known) => known.length >= 5 && isNear(word, known, word.length >= 10 ? 2 : 1)) ?? null
}
