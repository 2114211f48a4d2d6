import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { type Content, marksToQuotes } from '../templates/content.ts'
import type { Scene } from '../templates/scene.ts'

const require = createRequire(import.meta.url)
const regular = require.resolve('@expo-google-fonts/hanken-grotesk/400Regular/HankenGrotesk_400Regular.ttf')
const bold = require.resolve('@expo-google-fonts/hanken-grotesk/700Bold/HankenGrotesk_700Bold.ttf')

const MM = 72 / 25.4
const MARGIN = 20 * MM

/** The page as a PDF, A4, black on white, in letters that survive a fax machine. */
export async function renderFax(content: Content, scene: Scene, number: string, now: Date): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, lang: scene.locale, info: { Title: content.subject, CreationDate: now } })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))
  pdf.registerFont('regular', regular).registerFont('bold', bold)
  head(pdf, content, scene, number, now)
  body(pdf, content, scene)
  if (content.typed) online(pdf, content.typed, scene)
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

type Pdf = InstanceType<typeof PDFDocument>

function head(pdf: Pdf, { house, heading }: Content, { office, delivery, t, format }: Scene, number: string, now: Date): void {
  const top = pdf.y
  if (house) plate(pdf, house.number, top)
  pdf.font('bold').fontSize(13).text(office.name, MARGIN, top)
  pdf.font('regular').fontSize(11)
  for (const line of [
    office.street,
    `${office.postalCode} ${office.city}`.trim(),
    office.phone && t('common:footer.phone', { phone: office.phone }),
  ]) {
    if (line) pdf.text(line)
  }
  pdf.moveDown(1.5)
  pdf.text(t('common:fax.to', { name: delivery.recipientName, number }))
  pdf.text(t('common:fax.sentAt', { day: format.instant(now) }))
  rule(pdf)
  pdf.font('bold').fontSize(22).text(heading)
  pdf.moveDown(0.6)
}

/** The house number in its frame, at the right edge. */
function plate(pdf: Pdf, number: string, top: number): void {
  pdf.font('bold').fontSize(24)
  const width = pdf.widthOfString(number) + 24
  const left = pdf.page.width - MARGIN - width
  pdf.lineWidth(3).rect(left, top, width, 40).stroke()
  pdf
    .lineWidth(1)
    .rect(left + 4, top + 4, width - 8, 32)
    .stroke()
  pdf.text(number, left, top + 6, { width, align: 'center', lineBreak: false })
}

function body(pdf: Pdf, { greeting, text, quote, box, items, house }: Content, { locale }: Scene): void {
  pdf.font('regular').fontSize(13).text(greeting).text(marksToQuotes(text, locale))
  pdf.moveDown(0.8)
  const lines = box?.lines ?? (house ? [house.address] : [])
  if (lines.length > 0) pdf.font('bold').fontSize(16).text(lines.join('\n'))
  if (box?.note) pdf.font('regular').fontSize(13).text(box.note)
  pdf.moveDown(0.8)
  for (const { title, note } of items ?? []) {
    pdf.font('bold').fontSize(13).text(title)
    pdf.font('regular').fontSize(13).text(note)
    pdf.moveDown(0.4)
  }
  if (quote) pdf.font('regular').fontSize(13).text(quote.trim())
  pdf.moveDown(0.8)
}

/** What has to be typed, large and in one place. */
function online(pdf: Pdf, { url, order, code }: NonNullable<Content['typed']>, { t }: Scene): void {
  if (pdf.y > pdf.page.height - MARGIN - 150) pdf.addPage()
  rule(pdf)
  pdf.font('bold').fontSize(14).text(t('common:fax.online'))
  pdf.moveDown(0.4)
  const rows: [string, string][] = [
    [t('common:fax.address'), url],
    [t('common:fax.order'), order],
    [t('common:fax.code'), code],
  ]
  for (const [label, value] of rows) {
    const { y } = pdf
    pdf
      .font('regular')
      .fontSize(13)
      .text(label, MARGIN, y + 4, { width: 90 })
    pdf
      .font('bold')
      .fontSize(18)
      .text(value, MARGIN + 90, y)
  }
  pdf.x = MARGIN
  pdf.moveDown(0.4).font('regular').fontSize(11).text(t('common:fax.codeHint'))
}

function rule(pdf: Pdf): void {
  pdf.moveDown(0.8)
  pdf
    .lineWidth(1)
    .moveTo(MARGIN, pdf.y)
    .lineTo(pdf.page.width - MARGIN, pdf.y)
    .stroke()
  pdf.moveDown(0.8)
}
