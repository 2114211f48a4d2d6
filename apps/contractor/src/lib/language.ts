import { locales, type Locale } from '@treppenhaus/domain/master-data'

const key = 'th:contractor:language'

const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/** The language last chosen on this device, else the browser's, else German. */
export function deviceLanguage(): Locale {
  const chosen = remembered()
  if (isLocale(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'de'
}

export function rememberLanguage(locale: Locale): void {
  try {
    localStorage.setItem(key, locale)
  } catch {
    // Storage may be closed by the browser's settings; the account still knows the language.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
