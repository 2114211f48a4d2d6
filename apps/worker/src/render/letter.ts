import { invitationSecret } from '@treppenhaus/db/secrets'
import type { Letter } from '../series/read-letters.ts'
import { greetingOf } from '../templates/greeting.ts'
import { addressLines, putAddress } from './letter-address.ts'
import { putCode } from './letter-code.ts'
import { putFrame, withoutScheme } from './letter-frame.ts'
import { BODY, type Desk, WIDTH, type Words } from './letter-words.ts'
import { colours, MM, type Pdf, put, putLines, wrap } from './pdf-pen.ts'

const STEP = 14.5
const LEFT = 25

/** One letter on one page: DIN 5008, form B. The code is made again from the id, here and in no row. */
export function putLetter(pdf: Pdf, letter: Letter, desk: Desk, words: Words, number: { number: number; total: number }): void {
  const { office, hosts } = desk
  const { t } = words
  const phone = office.phone ? t('invitation:letter.phoneLine', { phone: office.phone }) : ''
  putFrame(pdf, desk, { phone, privacy: t('invitation:letter.privacy'), number: t('invitation:letter.number', number) })
  putAddress(pdf, addressLines(letter))
  about(pdf, letter, desk, words)
  const { heading, text } = letter.hasAccount ? words.newPassword : words.join
  put(pdf, heading, LEFT, 98.5, { face: 'bold', size: 13 })
  put(pdf, greetingOf(t, letter), LEFT, 108.5, BODY)
  const y = putLines(pdf, text, LEFT, 117, STEP, BODY)
  const code = invitationSecret(desk.organization.deriveSecret, letter.invitationId, 'letter')
  const below = putCode(pdf, y + 3.4, {
    code,
    address: `${withoutScheme(hosts.portal)}/start`,
    link: `${hosts.portal}/start#${code}`,
    codeLabel: t('invitation:letter.codeLabel'),
    addressLabel: t('invitation:letter.addressLabel'),
  })
  steps(pdf, below + 5, letter, words)
  const after = putLines(pdf, words.validUntil(letter.expiresAt, letter.hasAccount), LEFT, below + 26, STEP, BODY)
  const last = putLines(pdf, words.other, LEFT, after + 3.2, STEP, { ...BODY, colour: colours.quiet })
  put(pdf, t('invitation:letter.closing'), LEFT, last + 6, BODY)
  const [signs, role] = desk.contact ? [desk.contact.name, desk.contact.position] : [office.name, '']
  put(pdf, signs, LEFT, last + 17, { ...BODY, face: 'bold' })
  if (role) put(pdf, role, LEFT, last + 22.1, BODY)
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
