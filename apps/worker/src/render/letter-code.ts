import { encode } from 'uqr'
import { colours, MM, type Pdf, put } from './pdf-pen.ts'

const BOX = { x: 25, width: 165, height: 38.5, picture: 36 } as const
const QR = 30
/** Between the letters of the code, in points. */
const SPACING = 1.6

export type CodeWords = { address: string; codeLabel: string; addressLabel: string }

/** The box of a code, with the address to type it at. @returns the lower edge in millimetres */
export function putCodeBox(pdf: Pdf, y: number, { address, codeLabel, addressLabel }: CodeWords): number {
  const edge = BOX.x + BOX.width - BOX.picture
  pdf
    .lineWidth(0.5 * MM)
    .roundedRect(BOX.x * MM, y * MM, BOX.width * MM, BOX.height * MM, 3 * MM)
    .stroke(colours.plate)
  pdf
    .lineWidth(0.25 * MM)
    .moveTo(edge * MM, y * MM)
    .lineTo(edge * MM, (y + BOX.height) * MM)
    .stroke('#bed6ff')
  const x = BOX.x + 6
  put(pdf, codeLabel, x, y + 5, { size: 9, colour: colours.quiet })
  put(pdf, addressLabel, x, y + 23.4, { size: 9, colour: colours.quiet })
  put(pdf, address, x, y + 27.9, { face: 'bold', size: sizeOf(pdf, address) })
  return y + BOX.height
}

/** The code in its box, and as a picture to scan. */
export function putCode(pdf: Pdf, y: number, code: string, link: string): void {
  let left = BOX.x + 6
  for (const group of code.match(/.{4}/g) ?? [code]) {
    put(pdf, group, left, y + 9.6, { face: 'code', size: 27, colour: colours.plate, spacing: SPACING })
    left += pdf.widthOfString(group, { characterSpacing: SPACING }) / MM + 4
  }
  picture(pdf, link, BOX.x + BOX.width - (BOX.picture + QR) / 2, y + (BOX.height - QR) / 2)
}

/** A long host name has to fit into one line: it is typed. */
function sizeOf(pdf: Pdf, address: string): number {
  const width = (BOX.width - BOX.picture - 10) * MM
  let size = 12
  pdf.font('bold').fontSize(size)
  while (size > 7 && pdf.widthOfString(address) > width) pdf.fontSize((size -= 0.5))
  return size
}

/**
 * The squares of a picture to scan, dark ones true. The mask is always the same: looking for the best of the eight takes as long as the
 * whole rest of the page, and what it breaks up, large even areas, a random code has not.
 */
export const squaresOf = (text: string): boolean[][] => encode(text, { ecc: 'M', border: 0, maskPattern: 0 }).data

/** Neighbours in a row become one rectangle, and all of them one path written at once. */
function picture(pdf: Pdf, text: string, x: number, y: number): void {
  const squares = squaresOf(text)
  const rectangles: string[] = []
  for (const [row, cells] of squares.entries()) {
    for (let column = 0; column < cells.length; column++) {
      if (!cells[column]) continue
      const first = column
      while (cells[column + 1]) column++
      rectangles.push(`${first} ${row} ${column - first + 1} 1 re`)
    }
  }
  pdf.save().fillColor(colours.ink)
  pdf.translate(x * MM, y * MM).scale((QR * MM) / squares.length)
  pdf.addContent(`${rectangles.join('\n')} f`).restore()
}
