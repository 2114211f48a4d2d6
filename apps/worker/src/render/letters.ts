import type { Locale } from '@treppenhaus/domain/master-data'
import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import { finished } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import type { Letter } from '../series/read-letters.ts'
import { putLetter, type Sheets } from './letter.ts'
import { type Desk, makeWords, type Words } from './letter-words.ts'
import type { Pdf } from './pdf-pen.ts'

const require = createRequire(import.meta.url)
const fonts = {
  regular: require.resolve('@expo-google-fonts/hanken-grotesk/400Regular/HankenGrotesk_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/hanken-grotesk/700Bold/HankenGrotesk_700Bold.ttf'),
  /** Its digits and capitals are told apart easily. */
  code: require.resolve('@fontsource/barlow-semi-condensed/files/barlow-semi-condensed-latin-600-normal.woff'),
} as const

/** So many letters take about 10 ms. */
const AT_ONCE = 5

/** An empty document with the faces of our letters. */
function openLetters(title: string, now: Date): Pdf {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, lang: 'de', info: { Title: title, CreationDate: now } })
  for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, file)
  return pdf
}

/**
 * Writes letters as one PDF, a page each. Between a few letters other work of the process goes on.
 * @param onLetter told how many are written
 */
export async function renderLetters(
  file: string,
  letters: readonly Letter[],
  desk: Desk,
  onLetter: (done: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const pdf = openLetters(desk.office.name, desk.now)
  const out = createWriteStream(file, { mode: 0o600 })
  pdf.pipe(out)
  const words = new Map<Locale, Words>()
  const sheets: Sheets = new Map()
  for (const [index, letter] of letters.entries()) {
    pdf.addPage()
    const known = words.get(letter.locale) ?? makeWords(desk, letter.locale)
    words.set(letter.locale, known)
    putLetter(pdf, letter, desk, known, sheets, { number: index + 1, total: letters.length })
    await onLetter(index + 1)
    if (index % AT_ONCE === 0) await setImmediate()
  }
  if (letters.length === 0) pdf.addPage()
  pdf.end()
  await finished(out)
}
