import type PDFDocument from 'pdfkit'

export type Pdf = InstanceType<typeof PDFDocument>
export type Face = 'regular' | 'bold' | 'code'

/** Points of a millimetre. */
export const MM = 72 / 25.4

export const colours = { ink: '#17201f', quiet: '#485453', plate: '#144bab', line: '#b8c0bf', mark: '#87918f' } as const

export type Style = { face?: Face; size: number; colour?: string; /** Between the letters, in points. */ spacing?: number }

/** One line of text. @param x of its left edge, y of its upper edge, in millimetres; with `right` x is the right edge */
export function put(pdf: Pdf, text: string, x: number, y: number, style: Style & { right?: boolean }): void {
  pdf
    .font(style.face ?? 'regular')
    .fontSize(style.size)
    .fillColor(style.colour ?? colours.ink)
  const left = style.right ? x * MM - pdf.widthOfString(text) : x * MM
  pdf.text(text, left, y * MM, { lineBreak: false, ...(style.spacing && { characterSpacing: style.spacing }) })
}

/** Lines below each other. @param step from line to line, in points. @returns the upper edge of what follows, in millimetres */
export function putLines(
  pdf: Pdf,
  lines: readonly string[],
  x: number,
  y: number,
  step: number,
  style: Style & { right?: boolean },
): number {
  for (const [index, line] of lines.entries()) put(pdf, line, x, y + (index * step) / MM, style)
  return y + (lines.length * step) / MM
}

/** Breaks a text into lines of a width in millimetres; a word that is wider is broken where it must be. */
export function wrap(pdf: Pdf, text: string, width: number, { face = 'regular', size }: Style): string[] {
  pdf.font(face).fontSize(size)
  const fits = (line: string) => pdf.widthOfString(line) <= width * MM
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/).flatMap((one) => broken(one, fits))) {
    const longer = line ? `${line} ${word}` : word
    if (line && !fits(longer)) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

/** Behind a hyphen where there is one, else anywhere. */
function broken(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word]
  const hyphen = word.slice(0, -1).lastIndexOf('-', word.length * 0.7) + 1
  let length = hyphen > 2 ? hyphen : word.length
  while (length > 1 && !fits(word.slice(0, length))) length--
  return [word.slice(0, length), ...broken(word.slice(length), fits)]
}
