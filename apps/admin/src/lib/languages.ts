import { locales, type Locale } from '@treppenhaus/domain/master-data'

const key = 'treppenhaus-language'

const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/** The language before anybody is signed in: chosen on this device, else the browser's, else German. */
export function deviceLanguage(): Locale {
  const chosen = localStorage.getItem(key)
  if (isLocale(chosen)) return chosen
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale)
  return spoken ?? 'de'
}

export const rememberLanguage = (locale: Locale) => localStorage.setItem(key, locale)
