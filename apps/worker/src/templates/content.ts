import type { Locale } from '@treppenhaus/domain/master-data'

/** What a message says, before it becomes an e-mail, a short message or a fax. Text of people is plain text. */
export type Content = {
  subject: string
  heading: string
  greeting: string
  /** The sentence after the greeting; see `strong`. */
  text: string
  /** What a person wrote. */
  quote?: string | null
  box?: { lines: string[]; note?: string } | undefined
  /** What an order covers. */
  items?: { title: string; note: string }[]
  /** Paragraphs that say what happens next. */
  next?: string[]
  step?: { step: number; text: string } | undefined
  button?: { label: string; url: string } | undefined
  /** The house it is about: its plate stands above the message. */
  house?: { number: string; address: string } | undefined
  /** The page it is about, without a secret, for whoever is logged in there; else where the button leads. */
  page?: string
  /** Several messages in one, by house. */
  digest?: DigestHouse[]
  /** The whole short message. */
  sms?: string
  /** How the receiver of a fax gets to the order: typed in. */
  typed?: { url: string; order: string; code: string } | undefined
}

export type DigestEntry = { title: string; url: string; lines: { at: string; text: string; quote: string | null }[] }
export type DigestHouse = { address: string; entries: DigestEntry[] }

/** An address without what only its receiver may have. */
export const plainPage = ({ page, button }: Content): string | undefined => page ?? button?.url.split('#', 1)[0]

const [OPEN, CLOSE] = ['\uE000', '\uE001']

/** Marks a value that stands out in its sentence; the marks are taken out of what people wrote. */
export const strong = (text: string): string => OPEN + withoutMarks(text) + CLOSE

export const withoutMarks = (text: string): string => text.replaceAll(OPEN, '').replaceAll(CLOSE, '')

/** Marks as tags, in text that is escaped already. */
export const marksToTags = (html: string): string => html.replaceAll(OPEN, '<b>').replaceAll(CLOSE, '</b>')

/** Marks as quotation marks, where there are no bold letters. */
export const marksToQuotes = (text: string, locale: Locale): string => {
  const [open, close] = locale === 'de' ? ['„', '“'] : ['“', '”']
  return text.replaceAll(OPEN, open).replaceAll(CLOSE, close)
}
