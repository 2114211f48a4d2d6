import { speakAccountTexts } from '@treppenhaus/account/lib/texts'
import type { Locale } from '@treppenhaus/domain/master-data'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { rememberLanguage, rememberedLanguage } from './language.ts'

export const i18n = createInstance()

const loaders = { de: () => import('./texts-de.ts'), en: () => import('./texts-en.ts') }

async function load(locale: Locale) {
  const [{ texts }] = await Promise.all([loaders[locale](), speakAccountTexts(i18n, locale)])
  for (const { namespace, texts: words } of texts) i18n.addResourceBundle(locale, namespace, words)
}

/** Starts with the language of this device; the other one is fetched when somebody asks for it. */
export async function startLanguages(locale: Locale = rememberedLanguage()): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false, // a missing text fails the check; it never becomes a German word on an English page
    resources: {},
    interpolation: { escapeValue: false },
  })
  await load(locale)
  document.documentElement.lang = locale
}

/** Switches the language of the page and remembers it on this device. */
export async function speak(locale: Locale): Promise<void> {
  if (locale === i18n.language) return
  await load(locale)
  await i18n.changeLanguage(locale)
  document.documentElement.lang = locale
  rememberLanguage(locale)
}
