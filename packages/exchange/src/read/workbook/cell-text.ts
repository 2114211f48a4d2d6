import type { DecimalMark } from '@treppenhaus/domain/import'

/** How a number is shown: as a day, with leading zeros to a width, or as it is. */
export type NumberFormat = { isDay: boolean; width: number }

const DAY_MS = 86_400_000
/** Day 0 of the two ways to count; the first has a 29th of February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const PRECISION = 15

/** A number of a cell in the style of the file, so that it is read like one that was written. @param text as `75.5` or `4.4287E4` */
export function numberText(text: string, format: NumberFormat | undefined, decimal: DecimalMark, is1904: boolean): string {
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) return text
  if (format?.isDay && value >= 1) return dayText(value, is1904)
  const plain = plainText(value)
  if (format && format.width > 1 && /^\d+$/.test(plain)) return plain.padStart(format.width, '0')
  return decimal === ',' ? plain.replace('.', ',') : plain
}

/** Without what binary numbers add in the sixteenth place. */
function plainText(value: number): string {
  const short = String(Number(value.toPrecision(PRECISION)))
  return short.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 10 : 0) : short
}

function dayText(serial: number, is1904: boolean): string {
  const days = Math.floor(serial) + (!is1904 && serial < 60 ? 1 : 0)
  const date = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY_MS)
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10)
}

/** As long as spreadsheets let a format be. */
const LONGEST_CODE = 255

/** Built-in formats that are days. */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** @param code what a workbook says of a format of its own, such as `dd.mm.yyyy` or `00000` */
export function formatOfNumber(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined && code.length > LONGEST_CODE) return { isDay: false, width: 0 }
  if (code === undefined) return { isDay: builtIn.has(id), width: 0 }
  // Colours, texts and currencies may have letters that look like days.
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  return { isDay: /[dy]/.test(bare) && !/[#0?]/.test(bare), width: /^0+$/.test(bare) ? bare.length : 0 }
}

const ESCAPED = /_x([\dA-Fa-f]{4})_/g

/** Characters that XML cannot hold are written as _x000D_. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text
