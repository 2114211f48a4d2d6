import { invitationSecret } from '@treppenhaus/db/secrets'
import type { Letter } from '../series/read-letters.ts'
import { greetingOf } from '../templates/greeting.ts'
import { addressLines, putAddress } from './letter-address.ts'
import { putCode, putCodeBox } from './letter-code.ts'
import { putFrame, SMALL, withoutScheme } from './letter-frame.ts'
import { BODY, type Desk, WIDTH, type Words } from './letter-words.ts'
import { type Form, putForm, recordForm } from './pdf-form.ts'
import { colours, MM, type Pdf, put, putLines, wrap } from './pdf-pen.ts'

const STEP = 14.5
const LEFT = 25

/** What letters have in common, by what they differ in; and where the code stands on it. */
export type Sheets = Map<string, { form: Form; codeAt: number }>

/** One letter on one page: DIN 5008, form B. The code is made again from the id, here and in no row. */
export function putLetter(
  pdf: Pdf,
  letter: Letter,
  desk: Desk,
  words: Words,
  sheets: Sheets,
  number: { number: number; total: number },
): void {
  const { t } = words
  const key = `${letter.locale} ${letter.hasAccount} ${words.validUntil(letter)}`
  const sheet = sheets.get(key) ?? sheetOf(pdf, letter, desk, words, `Sheet${sheets.size}`)
  sheets.set(key, sheet)
  putForm(pdf, sheet.form)
  putAddress(pdf, addressLines(letter))
  about(pdf, letter, desk, words)
  put(pdf, greetingOf(t, letter), LEFT, 108.5, BODY)
  const code = invitationSecret(desk.organization.deriveSecret, letter.invitationId, 'letter')
  putCode(pdf, sheet.codeAt, code, `${desk.hosts.portal}/start#${code}`)
  put(pdf, t('invitation:letter.number', number), 190, 278, { size: SMALL, colour: colours.quiet, right: true })
}

/** Everything but the names and the code. */
function sheetOf(pdf: Pdf, letter: Letter, desk: Desk, words: Words, name: string): { form: Form; codeAt: number } {
  let codeAt = 0
  const form = recordForm(pdf, name, () => {
    codeAt = putSheet(pdf, letter, desk, words)
  })
  return { form, codeAt }
}

/** @returns the upper edge of the code's box, in millimetres */
function putSheet(pdf: Pdf, letter: Letter, desk: Desk, words: Words): number {
  const { office, hosts, contact } = desk
  const { t } = words
  const phone = office.phone ? t('invitation:letter.phoneLine', { phone: office.phone }) : ''
  putFrame(pdf, desk, { phone, privacy: t('invitation:letter.privacy') })
  const lines = (text: string) => wrap(pdf, text, WIDTH, BODY)
  put(pdf, t(`invitation:letter.${letter.hasAccount ? 'headingNewPassword' : 'heading'}`), LEFT, 98.5, { face: 'bold', size: 13 })
  const text = lines(t(`invitation:letter.${letter.hasAccount ? 'textNewPassword' : 'text'}`))
  const codeAt = putLines(pdf, text, LEFT, 117, STEP, BODY) + 3.4
  const below = putCodeBox(pdf, codeAt, {
    address: `${withoutScheme(hosts.portal)}/start`,
    codeLabel: t('invitation:letter.codeLabel'),
    addressLabel: t('invitation:letter.addressLabel'),
  })
  steps(pdf, below + 5, letter, words)
  const after = putLines(pdf, lines(words.validUntil(letter)), LEFT, below + 26, STEP, BODY)
  const last = putLines(pdf, lines(t('invitation:letter.other')), LEFT, after + 3.2, STEP, { ...BODY, colour: colours.quiet })
  put(pdf, t('invitation:letter.closing'), LEFT, last + 6, BODY)
  put(pdf, contact?.name ?? office.name, LEFT, last + 17, { ...BODY, face: 'bold' })
  if (contact?.position) put(pdf, contact.position, LEFT, last + 22.1, BODY)
  return codeAt
}

/** Which house it is about, and whom to ask. */
function about(pdf: Pdf, { property, unit }: Letter, { contact, office }: Desk, { t, today }: Words): void {
  const phone = contact?.phone || office.phone
  const rows = [
    [t('invitation:letter.property'), `${property.street} ${property.houseNumber}`],
    [t('invitation:letter.unit'), unit?.number ?? ''],
    [t('invitation:letter.contact'), contact?.name ?? ''],
    [t('invitation:letter.phone'), phone],
    [t('invitation:letter.date'), today],
  ] as const
  let y = 50
  for (const [label, value] of rows) {
    if (!value) continue
    put(pdf, label, 125, y, { size: 9, colour: colours.quiet })
    y = putLines(pdf, wrap(pdf, value, 39, { size: 9 }).slice(0, 2), 151, y, 12.5, { size: 9 }) + 0.4
  }
}

/** The stair: three steps, each higher than the one before. */
function steps(pdf: Pdf, y: number, { hasAccount }: Letter, { t }: Words): void {
  const gap = 3
  const width = (WIDTH - 2 * gap) / 3
  const texts = [
    [t('invitation:letter.stepOne'), t('invitation:letter.stepOneNote')],
    [t('invitation:letter.stepTwo'), t(hasAccount ? 'invitation:letter.stepTwoNoteNewPassword' : 'invitation:letter.stepTwoNote')],
    [t('invitation:letter.stepThree'), t('invitation:letter.stepThreeNote')],
  ] as const
  for (const [index, [title, note]] of texts.entries()) {
    const x = LEFT + index * (width + gap)
    const height = (index + 1) * 1.4
    pdf.rect(x * MM, (y + 4.2 - height) * MM, width * MM, height * MM).fill(colours.plate)
    put(pdf, title, x, y + 6.2, { face: 'bold', size: 9.5 })
    put(pdf, note, x, y + 10.8, { size: 9.5 })
  }
}
