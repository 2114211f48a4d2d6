import { hashSecret, invitationSecret } from '@treppenhaus/db/secrets'
import { CODE_LENGTH, CODE_LETTERS } from '@treppenhaus/domain/invitation'
import jsqr from 'jsqr'
import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Letter } from '../series/read-letters.ts'
import { readPdf } from '@treppenhaus/testing/read-pdf'
import { testFolder } from '../test-worker.ts'
import { squaresOf } from './letter-code.ts'
import { addressLines } from './letter-address.ts'
import { renderLetters } from './letters.ts'

const folder = await testFolder()
const deriveSecret = (purpose: string, id: string) => createHmac('sha256', 'key').update(`${purpose} ${id}`).digest('base64url')
const office = {
  name: 'Brückner Hausverwaltung GmbH',
  street: 'Kaianleger 6',
  postalCode: '20457',
  city: 'Hamburg',
  phone: '040 66969 100',
}
const desk = {
  organization: { deriveSecret },
  office: { ...office, email: 'post@brueckner.example', timeZone: 'Europe/Berlin' } as never,
  hosts: { staff: 'https://office.example', portal: 'https://portal.brueckner.example', contractor: 'https://work.example' },
  contact: { name: 'Jana Reuter', position: 'Objektbetreuung', phone: '040 66969 118' },
  now: new Date('2026-11-19T10:00:00Z'),
}
const letter = (overrides: Partial<Letter> = {}): Letter => ({
  invitationId: crypto.randomUUID(),
  locale: 'de',
  expiresAt: new Date('2027-02-19T10:00:00Z'),
  kind: 'natural',
  salutation: 'ms',
  title: '',
  firstName: 'Gisela',
  lastName: 'von Oertzen-Lindemann',
  companyName: '',
  street: '',
  postalCode: '',
  city: '',
  resident: true,
  property: { number: '14', street: 'Lindenauer Straße', houseNumber: '14', postalCode: '04177', city: 'Leipzig', unitsPerFloor: 2 },
  unit: { number: '0203', kind: 'flat', floor: 1, position: 2 },
  hasAccount: false,
  ...overrides,
})
async function render(letters: Letter[]) {
  const file = path.join(folder, `${crypto.randomUUID()}.pdf`)
  const steps: number[] = []
  await renderLetters(file, letters, desk, async (done) => void steps.push(done))
  return { ...readPdf(await readFile(file)), steps }
}
const codeOf = ({ invitationId }: Letter) => invitationSecret(deriveSecret, invitationId, 'letter')

test('a letter is a page: to whom, what for, the code in groups of four, where to type it, until when', async () => {
  const one = letter()
  const { pages } = await render([one])
  expect(pages).toHaveLength(1)
  const lines = pages[0]!
  expect(lines).toEqual(
    expect.arrayContaining([
      'Brückner Hausverwaltung GmbH · Kaianleger 6 · 20457 Hamburg',
      'Frau',
      'Gisela von Oertzen-Lindemann',
      'Wohnung 0203, 1. Obergeschoss rechts',
      'Lindenauer Straße 14',
      '04177 Leipzig',
      'Guten Tag Frau von Oertzen-Lindemann,',
      'portal.brueckner.example/start',
      'Jana Reuter',
    ]),
  )
  expect(lines.join(' ')).toContain('19. Februar 2027')
  expect(lines.join(' ')).toContain(codeOf(one).match(/.{4}/g)!.join(' '))
})

test('the address stands in the window of form B, and the folding marks where they are looked for', async () => {
  const { placed } = await render([letter()])
  const at = (text: string) => placed[0]!.find((one) => one.text === text)!
  const mm = (points: number) => (points * 25.4) / 72
  expect(mm(at('Frau').x)).toBeCloseTo(25, 0)
  for (const text of ['Frau', '04177 Leipzig']) expect(mm(at(text).y)).toSatisfy((y: number) => y > 62.7 && y < 90)
})

test('a long company, a post office box, no first name: all of it in the window', async () => {
  const company = letter({
    kind: 'company',
    companyName: 'Donaudampfschifffahrtsgesellschaft Vermögensverwaltungs- und Grundstücksverwertungsgesellschaft mbH & Co. KG aA',
    street: 'Postfach 10 20 30',
    postalCode: '04009',
    city: 'Leipzig',
  })
  const nameless = letter({ salutation: 'none', firstName: '', lastName: 'Łukasiewicz', title: 'Dr.' })
  const oneWord = letter({ lastName: 'x'.repeat(80) })
  const { pages, placed } = await render([company, nameless, oneWord])
  expect(addressLines(company)).toEqual([company.companyName, 'Postfach 10 20 30', '04009 Leipzig'])
  expect(pages[0]).toEqual(expect.arrayContaining(['Guten Tag,', 'Postfach 10 20 30', '04009 Leipzig']))
  expect(pages[1]).toEqual(expect.arrayContaining(['Dr. Łukasiewicz', 'Guten Tag Łukasiewicz,']))
  for (const page of placed)
    for (const { text, x, y, width } of page)
      if (x < 100 && y > 175 && y < 258) expect([text, x + width]).toSatisfy(([, right]: [string, number]) => right <= (101 * 72) / 25.4)
})

test('an owner from elsewhere gets it at their own address, not at the flat they own', () => {
  const own = { street: 'Am Markt 1', postalCode: '10115', city: 'Berlin' }
  expect(addressLines(letter({ ...own, resident: false }))).toEqual(['Frau', 'Gisela von Oertzen-Lindemann', 'Am Markt 1', '10115 Berlin'])
  expect(addressLines(letter(own))).toContain('Am Markt 1')
  expect(addressLines(letter({ locale: 'en' }))).toContain('Wohnung 0203, 1. Obergeschoss rechts')
})

test('each letter in its language; a new password is asked for in other words', async () => {
  const { pages } = await render([letter({ locale: 'en' }), letter({ hasAccount: true })])
  expect(pages[0]).toEqual(expect.arrayContaining(['Your access to the house portal', 'Dear Ms von Oertzen-Lindemann,']))
  expect(pages[1]).toContain('Ein neues Passwort für das Hausportal')
})

test('the codes: 80 bit, legible, each another one, and what the row stores the hash of', async () => {
  const letters = Array.from({ length: 200 }, () => letter())
  const { pages, steps } = await render(letters)
  const printed = pages.map((lines) => lines.filter((line) => /^[2-9A-Z]{4}$/.test(line)).join(''))
  expect(printed).toEqual(letters.map(codeOf))
  expect(new Set(printed).size).toBe(letters.length)
  for (const code of printed) expect(code).toMatch(new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`))
  expect(CODE_LENGTH * Math.log2(CODE_LETTERS.length)).toBeGreaterThanOrEqual(80)
  expect(new Set(printed.join('')).size).toBe(CODE_LETTERS.length)
  expect(hashSecret(printed[0]!)).toMatch(/^[0-9a-f]{64}$/)
  expect(steps).toEqual(letters.map((_, index) => index + 1))
})

const EDGE = 4
const PIXELS = 4

/** What a camera reads from the picture. */
function scan(squares: boolean[][]): string | undefined {
  const side = (squares.length + 2 * EDGE) * PIXELS
  const image = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (squares[Math.floor(y / PIXELS) - EDGE]?.[Math.floor(x / PIXELS) - EDGE]) image.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  const read = jsqr as unknown as typeof jsqr.default // CommonJS that calls itself a module
  return read(image, side, side)?.data
}

test('the picture is read as the link with the code', () => {
  for (let i = 0; i < 100; i++) {
    const link = `https://portal.brueckner.example/start#${codeOf(letter())}`
    expect(scan(squaresOf(link))).toBe(link)
  }
})
