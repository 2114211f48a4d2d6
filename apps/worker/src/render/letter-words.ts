import type { Locale } from '@treppenhaus/domain/master-data'
import { type Translate, translator } from '../i18n.ts'
import type { Contact } from '../series/read-letters.ts'
import type { Hosts, Office } from '../templates/scene.ts'
import { type Pdf, wrap } from './pdf-pen.ts'

/** What all letters of a series have in common. */
export type Desk = {
  organization: { deriveSecret: (purpose: string, id: string) => string }
  office: Office
  hosts: Hosts
  contact: Contact | null
  now: Date
}

export const BODY = { size: 10.5 } as const
export const WIDTH = 165

/** What all letters of one language say, in lines: broken once and not for each letter. */
export type Words = ReturnType<typeof makeWords>

export function makeWords(pdf: Pdf, { office, now }: Desk, locale: Locale) {
  const t: Translate = translator(locale)
  const language = locale === 'de' ? 'de-DE' : 'en-GB'
  const inZone = { timeZone: office.timeZone }
  const long = new Intl.DateTimeFormat(language, { ...inZone, day: 'numeric', month: 'long', year: 'numeric' })
  const short = new Intl.DateTimeFormat(language, { ...inZone, day: '2-digit', month: '2-digit', year: 'numeric' })
  const lines = (text: string) => wrap(pdf, text, WIDTH, BODY)
  const valid = new Map<string, string[]>()
  const validity = (instant: Date, hasAccount: boolean) => {
    const sentence = t('invitation:letter.valid', { day: long.format(instant) })
    return hasAccount ? sentence : `${sentence} ${t('invitation:letter.noNeed')}`
  }
  return {
    t,
    join: { heading: t('invitation:letter.heading'), text: lines(t('invitation:letter.text')) },
    newPassword: { heading: t('invitation:letter.headingNewPassword'), text: lines(t('invitation:letter.textNewPassword')) },
    other: lines(t('invitation:letter.other')),
    today: short.format(now),
    /** How long a code counts. */
    validUntil: (instant: Date, hasAccount: boolean): string[] => {
      const key = `${instant.getTime()} ${hasAccount}`
      const known = valid.get(key) ?? lines(validity(instant, hasAccount))
      valid.set(key, known)
      return known
    },
  }
}
