import type { Locale } from '@treppenhaus/domain/master-data'
import { translator } from '../i18n.ts'
import type { Contact, Letter } from '../series/read-letters.ts'
import type { Hosts, Office } from '../templates/scene.ts'

/** What all letters of a series have in common. */
export type Desk = {
  organization: { deriveSecret: (purpose: string, id: string) => string }
  office: Office
  hosts: Hosts
  contact: Contact | null
  now: Date
}

export const BODY = { size: 10.5 } as const
/** Of the text, in millimetres. */
export const WIDTH = 165

/** How letters of one language say things. */
export type Words = ReturnType<typeof makeWords>

export function makeWords({ office, now }: Pick<Desk, 'office' | 'now'>, locale: Locale) {
  const t = translator(locale)
  const language = locale === 'de' ? 'de-DE' : 'en-GB'
  const inZone = { timeZone: office.timeZone }
  const long = new Intl.DateTimeFormat(language, { ...inZone, day: 'numeric', month: 'long', year: 'numeric' })
  const short = new Intl.DateTimeFormat(language, { ...inZone, day: '2-digit', month: '2-digit', year: 'numeric' })
  const said = new Map<string, string>()
  const say = (instant: Date, hasAccount: boolean) => {
    const sentence = t('invitation:letter.valid', { day: long.format(instant) })
    return hasAccount ? sentence : `${sentence} ${t('invitation:letter.noNeed')}`
  }
  return {
    t,
    today: short.format(now),
    /** How long a code counts. */
    validUntil: ({ expiresAt, hasAccount }: Pick<Letter, 'expiresAt' | 'hasAccount'>): string => {
      const key = `${expiresAt.getTime()} ${hasAccount}`
      const known = said.get(key) ?? say(expiresAt, hasAccount)
      said.set(key, known)
      return known
    },
  }
}
