import { commonWords, LONGEST_WORD } from './common-words.ts'

/** Passwords shorter than this are refused; there are no other rules of composition. */
export const MIN_PASSWORD = 10

/** Fewer parts than this are guessed soon: as many as a word with six letters that nobody expects. */
const ENOUGH = 8
const FEWEST_LETTERS = 4
/** More is not looked at: whatever long text begins with enough parts has enough. */
const MOST_LOOKED_AT = 64

/** Keys beside or below each other, and what one counts or spells. */
const rows = [
  'qwertzuiop',
  'qwertyuiop',
  'asdfghjkl',
  'yxcvbnm',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1q2w3e4r5t6z7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qay2wsx3edc4rfv5tgb6zhn7ujm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qaywsxedcrfvtgbzhnujm',
  'qazwsxedcrfvtgbyhnujm',
]
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))]
const SHORTEST_RUN = 3

/** Signs that stand for letters. `1` and `!` stand for two. */
const lookAlikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'l',
  '3': 'e',
  '€': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  ß: 's',
  '7': 't',
  '+': 't',
  '8': 'b',
  '9': 'g',
}

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
const spelled = (text: string, one: 'i' | 'l'): string =>
  Array.from(text, (sign) => (one === 'l' && (sign === '1' || sign === '!') ? 'l' : (lookAlikes[sign] ?? sign))).join('')

/**
 * Whether a password is among those that are tried first: too short, or put together from few of these parts: common words, also with
 * signs for letters, the own log-in name, keys in a row, years and other numbers, repetitions.
 */
export function isWeakPassword(password: string, login: string): boolean {
  if ([...password].length < MIN_PASSWORD || new Set(password).size < FEWEST_LETTERS) return true
  const lower = plain(password)
  const unit = repeatedUnit(lower)
  return partsOf(unit.slice(0, MOST_LOOKED_AT), plain(login)) + (unit === lower ? 0 : 1) < ENOUGH
}

/** What a text repeats from its beginning to its end, or the text itself. */
function repeatedUnit(text: string): string {
  for (let size = 1; size <= text.length / 2; size++) if (text.startsWith(text.slice(size))) return text.slice(0, size)
  return text
}

/** The least number of parts a text can be put together from: a word, a run, or the other letters one by one. */
function partsOf(text: string, login: string): number {
  const own = login.split(/[@.\-_+\s]/).filter((name) => name.length >= 4)
  const isWord = (word: string) => commonWords.has(word) || own.includes(word)
  const spellings = [text, spelled(text, 'i'), spelled(text, 'l')]
  const least = [0]
  for (let end = 1; end <= text.length; end++) {
    let parts = least[end - 1]! + 1
    for (let start = Math.max(0, end - Math.max(LONGEST_WORD, login.length)); start < end - 1; start++) {
      const part = text.slice(start, end)
      const cost = spellings.some((spelling) => isWord(spelling.slice(start, end))) ? 2 : costOfRun(part)
      if (cost !== undefined) parts = Math.min(parts, least[start]! + cost)
    }
    least.push(parts)
  }
  return least[text.length]!
}

function costOfRun(part: string): number | undefined {
  if (/^(19|20)\d\d$/.test(part)) return 1
  if (/^\d{4,}$/.test(part)) return part.length / 2
  if (/^\d{1,2}[./-]\d{1,2}[./-]?(\d\d){0,2}$/.test(part)) return 2
  if (part.length < SHORTEST_RUN) return undefined
  return new Set(part).size === 1 || runs.some((run) => run.includes(part)) ? 2 : undefined
}
