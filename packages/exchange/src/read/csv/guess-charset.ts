import { isUtf8 } from 'node:buffer'
import type { Charset } from '@treppenhaus/domain/import'
import { decodeAll } from './decode.ts'

const marks: readonly (readonly [Charset, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** Those of one byte a character, the most usual first. */
const single: readonly Charset[] = ['windows-1252', 'cp850', 'macintosh']
const EURO_OF_LATIN_9 = 0xa4

/** The charset of a text by its first bytes. @param head cut anywhere */
export function guessCharset(head: Buffer): Charset {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => head[index] === byte))
  if (marked) return marked[0]
  const wide = guessWide(head)
  if (wide) return wide
  // A character may be cut at the end.
  for (let cut = 0; cut < 4; cut++) if (isUtf8(head.subarray(0, head.length - cut))) return 'utf-8'
  return guessSingle(head)
}

/** UTF-16 without a mark: in a text of Latin letters every other byte is 0. */
function guessWide(head: Buffer): Charset | null {
  const zeros = [0, 0]
  for (let index = 0; index < head.length; index++) if (head[index] === 0) zeros[index % 2]!++
  const most = (head.length / 2) * 0.7
  if (head.length < 4) return null
  if (zeros[1]! > most && zeros[0]! < most / 4) return 'utf-16le'
  return zeros[0]! > most && zeros[1]! < most / 4 ? 'utf-16be' : null
}

function guessSingle(head: Buffer): Charset {
  const scored = single.map((charset) => ({ charset, score: germanLetters(decodeAll(head, charset)) }))
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left))
  const isLatin9 = best.charset === 'windows-1252' && head.includes(EURO_OF_LATIN_9) && !head.some((byte) => byte >= 0x80 && byte < 0xa0)
  return isLatin9 ? 'iso-8859-15' : best.charset
}

/** How many umlauts stand in words, less the characters that stand in none. */
function germanLetters(text: string): number {
  const good = text.match(/(?<=[a-zA-Z])[äöüßéè]|[ÄÖÜäöü](?=[a-zA-Z])/g)?.length ?? 0
  const bad = text.match(/[\uFFFD\u0080-\u009F†‡‰ƒ„”“•™¤¶§µ∑∏π∫Ωß¸˛ˇ](?=[a-z])/g)?.length ?? 0
  return good - bad
}
