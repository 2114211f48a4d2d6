import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import { encode } from 'uqr'

const require = createRequire(import.meta.url)
const MM = 72 / 25.4
const QR = 30 * MM
const font = (name: string) => require.resolve(`@expo-google-fonts/hanken-grotesk/${name}.ttf`)

export type BareLetters = { file: string; count: number }

/** pdfkit alone, with the words and the picture of a letter on each page: no frame, no database, nobody to look up. */
process.on('message', (order: BareLetters) => void write(order))
process.send?.('ready')

async function write({ file, count }: BareLetters): Promise<void> {
  const began = performance.now()
  const before = process.cpuUsage()
  const pdf = new PDFDocument({ size: 'A4', margin: 25 * MM, autoFirstPage: false })
  pdf.registerFont('regular', font('400Regular/HankenGrotesk_400Regular')).registerFont('bold', font('700Bold/HankenGrotesk_700Bold'))
  const out = createWriteStream(file)
  pdf.pipe(out)
  for (let number = 1; number <= count; number++) page(pdf, number, count)
  pdf.end()
  await finished(out)
  const { user, system } = process.cpuUsage(before)
  process.send?.({ ms: performance.now() - began, cpu: (user + system) / 1000 })
}

function page(pdf: InstanceType<typeof PDFDocument>, number: number, count: number): void {
  pdf.addPage()
  pdf.font('bold').fontSize(13).text('Hausverwaltung Linde')
  pdf.font('regular').fontSize(8.5)
  for (const line of ['Hausverwaltung Linde', 'Kaianleger 6, 20457 Hamburg', 'Telefon 040 66969 100', 'post@linde.example']) pdf.text(line)
  pdf.fontSize(7).text('Hausverwaltung Linde · Kaianleger 6 · 20457 Hamburg')
  pdf.fontSize(11)
  for (const line of [
    `Anna Bewohner ${number}`,
    `Wohnung WE ${number % 10}, 2. Obergeschoss rechts`,
    `Lindenstraße ${number}`,
    '50674 Köln',
  ])
    pdf.text(line)
  pdf.fontSize(9)
  for (const line of [
    'Objekt',
    `Lindenstraße ${number}`,
    'Einheit',
    `WE ${number % 10}`,
    'Ihr Kontakt',
    'Jana Peters',
    'Datum',
    '21.11.2026',
  ])
    pdf.text(line)
  pdf.font('bold').fontSize(13).text('Ihr Zugang zum Hausportal')
  pdf.font('regular').fontSize(10.5).text(`Guten Tag Anna Bewohner ${number},`)
  pdf.text(
    'ab sofort erreichen Sie uns auch im Internet: Sie können Schäden mit Foto melden, den Stand verfolgen und Handwerkertermine abstimmen. Mit diesem Code richten Sie Ihren Zugang ein.',
  )
  pdf.fontSize(9).text('Ihr Zugangscode')
  pdf.font('bold').fontSize(27).text(`JTGM SWJW FC79 ${number}`)
  pdf.font('regular').fontSize(9).text('Im Browser eingeben oder das Bild daneben scannen')
  pdf.font('bold').fontSize(12).text('portal.linde.example/start')
  pdf.fontSize(9.5)
  for (const line of ['1. Scannen', '2. Passwort wählen', '3. Fertig'])
    pdf.font('bold').text(line).font('regular').text('oder Adresse eingeben')
  pdf.fontSize(10.5)
  pdf.text(
    'Der Code gilt bis zum 21. Februar 2027, nur einmal und nur für Sie. Er enthält keine 0, kein O, keine 1 und kein I. Möchten Sie lieber weiter Briefe bekommen? Dann müssen Sie nichts tun.',
  )
  pdf.text('The portal is also available in English: scan the picture and choose your language.')
  pdf.text('Freundliche Grüße').font('bold').text('Jana Peters').font('regular').text('Objektbetreuung')
  pdf.fontSize(7.5)
  for (const line of ['20457 Hamburg', 'Datenschutzhinweise', 'portal.linde.example/portal/privacy', `Brief ${number} von ${count}`])
    pdf.text(line)
  picture(pdf, `https://portal.linde.example/start#JTGMSWJWFC79${number}`)
}

function picture(pdf: InstanceType<typeof PDFDocument>, text: string): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: 0 })
  const square = QR / size
  const [left, top] = [pdf.page.width - 25 * MM - QR, 25 * MM]
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries()) if (dark) pdf.rect(left + x * square, top + y * square, square, square)
  pdf.fill()
}
