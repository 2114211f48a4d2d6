import type { ConsentSubject } from '@treppenhaus/domain/consent'
import type { Locale } from '@treppenhaus/domain/master-data'
import de from '../../../locales/de/consents.json' with { type: 'json' }
import en from '../../../locales/en/consents.json' with { type: 'json' }

const texts: Record<Locale, typeof de> = { de, en }

/** What people agree to, as pages must show it: what is recorded is what was shown. */
export const consentWording = (subject: Exclude<ConsentSubject, 'directory'>, locale: Locale, organization: string) =>
  texts[locale][subject].replaceAll('{{organization}}', () => organization)

/** The sentence above the choices of a house's directory. */
export const directoryWording = (locale: Locale, house: string) => texts[locale].directory.replace('{{house}}', () => house)

/** The sentence with what was switched on below it. */
export const directoryRecord = (locale: Locale, wording: string, shown: readonly (keyof typeof de.fields)[]) =>
  shown.length === 0 ? wording : `${wording}\n${shown.map((field) => texts[locale].fields[field]).join(', ')}`
