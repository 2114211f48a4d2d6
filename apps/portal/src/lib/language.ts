import { locales, type Locale } from '@treppenhaus/domain/master-data'

const key = 'th:portal:language'

const isLocale = (value: string | null | undefined): value is Locale => locales.some((locale) => locale === value)

/** The language last chosen on this device, else the browser's, else German. */
export function rememberedLanguage(): Locale {
  const stored = read()
  if (isLocale(stored)) return stored
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale)
  return spoken ?? 'de'
}

export function rememberLanguage(locale: Locale): void {
  try {
    localStorage.setItem(key, locale)
  } catch {
    // Storage may be closed by the browser's settings; the account still knows the language.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
