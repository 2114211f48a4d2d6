import type { Desk } from './letter-words.ts'
import { colours, MM, type Pdf, put, putLines, wrap } from './pdf-pen.ts'

/** What stands around every letter: folding marks, who writes, the line above the address, the foot. */
export function putFrame(pdf: Pdf, { office, hosts }: Desk, words: { phone: string; privacy: string }): void {
  marks(pdf)
  const { name, street, postalCode, city, email } = office
  const town = `${postalCode} ${city}`.trim()
  logo(pdf, 25, 14)
  const lines = wrap(pdf, name, 78, { face: 'bold', size: 13 }).slice(0, 2)
  putLines(pdf, lines, 41, lines.length > 1 ? 14.3 : 17.2, 16, { face: 'bold', size: 13 })
  const details = [name, [street, town].filter(Boolean).join(', '), words.phone, email].filter(Boolean)
  putLines(pdf, details, 190, 13, 11.5, { size: 8.5, colour: colours.quiet, right: true })
  returnLine(pdf, [name, street, town].filter(Boolean).join(' · '))
  pdf
    .lineWidth(0.25 * MM)
    .moveTo(25 * MM, 276 * MM)
    .lineTo(190 * MM, 276 * MM)
    .stroke(colours.line)
  const small = { size: SMALL, colour: colours.quiet }
  putLines(pdf, [name, town].filter(Boolean), 25, 278, 10, small)
  putLines(pdf, [words.privacy, `${withoutScheme(hosts.portal)}/portal/privacy`], 100, 278, 10, small)
}

/** Of the foot, in points. */
export const SMALL = 7.5

export const withoutScheme = (address: string) => address.replace(/^https?:\/\//, '')

/** To fold and to punch, DIN 5008 form B. */
function marks(pdf: Pdf): void {
  pdf.lineWidth(0.25 * MM)
  for (const [y, length] of [
    [105, 5],
    [148.5, 7],
    [210, 5],
  ] as const)
    pdf
      .moveTo(0, y * MM)
      .lineTo(length * MM, y * MM)
      .stroke(colours.mark)
}

/** So small that it fits over the address. */
function returnLine(pdf: Pdf, text: string): void {
  let size = 7
  pdf.font('regular').fontSize(size)
  while (size > 5 && pdf.widthOfString(text) > 75 * MM) pdf.fontSize((size -= 0.5))
  const [line = ''] = wrap(pdf, text, 75, { size })
  put(pdf, line, 25, 57.6, { size, colour: colours.quiet })
  pdf
    .lineWidth(0.2 * MM)
    .moveTo(25 * MM, 60.8 * MM)
    .lineTo(25 * MM + pdf.widthOfString(line), 60.8 * MM)
    .stroke(colours.quiet)
}

function logo(pdf: Pdf, x: number, y: number): void {
  pdf.save()
  pdf.translate(x * MM, y * MM).scale((12 * MM) / 24)
  pdf.roundedRect(0, 0, 24, 24, 5).fill(colours.plate)
  pdf.roundedRect(1.75, 1.75, 20.5, 20.5, 3.6).lineWidth(1).stroke('#b8c9e6')
  pdf.polygon([5.5, 18.5], [5.5, 15.5], [9.5, 15.5], [9.5, 12], [13.5, 12], [13.5, 8.5], [18.5, 8.5], [18.5, 18.5]).fill('#ffffff')
  pdf.restore()
}
