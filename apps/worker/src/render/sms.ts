import { type Content, plainPage } from '../templates/content.ts'

// GSM 03.38: what a telephone writes with 7 bit a character; the second row takes two.
const PLAIN = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ!"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const DOUBLE = new Set('^{}\\[~]|€')
const ALIKE: Record<string, string> = {
  '„': '"',
  '“': '"',
  '”': '"',
  '‚': "'",
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/** Two segments of 153 characters: one message for the reader, two for the bill. */
export const LONGEST_SMS = 306

/** Length in characters of the telephone's alphabet. */
export const smsLength = (text: string): number => Array.from(text).reduce((sum, character) => sum + (DOUBLE.has(character) ? 2 : 1), 0)

/** The text in the telephone's alphabet: one other letter would halve the length of a message. */
export const toGsm = (text: string): string => Array.from(text.normalize('NFC'), letter).join('')

function letter(character: string): string {
  const known = ALIKE[character] ?? character
  if (Array.from(known).every((one) => PLAIN.has(one) || DOUBLE.has(one))) return known
  const base = LATIN[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '')
  return Array.from(base).every((one) => PLAIN.has(one)) && base ? base : '?'
}

const LATIN: Record<string, string> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', œ: 'oe', Œ: 'OE', þ: 'th', ð: 'd' }

/** What a telephone shows to everybody around: that something is there, and where it can be read. */
export function shortText(content: Content, senderName: string): string {
  const said = /[.?!]$/.test(content.heading) ? content.heading : `${content.heading}.`
  return [`${senderName}: ${said}`, plainPage(content)].filter(Boolean).join(' ')
}

/**
 * A short message of two segments at most. What is too long is cut before the address at its end, which has to stay whole.
 * @param text one paragraph that may end with an address
 */
export function fitSms(text: string): string {
  const line = toGsm(text.replace(/\s+/g, ' ').trim())
  if (smsLength(line) <= LONGEST_SMS) return line
  const [, words = line, url = ''] = /^(.*?)( https?:\/\/\S+)$/.exec(line) ?? []
  const room = LONGEST_SMS - smsLength(url) - 3
  let kept = words
  while (smsLength(kept) > room) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}...${url}`
}
