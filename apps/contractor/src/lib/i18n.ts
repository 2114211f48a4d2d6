import { speakAccountTexts } from '@treppenhaus/account/lib/texts'
import type { Locale } from '@treppenhaus/domain/master-data'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { rememberLanguage } from './language.ts'

export const i18n = createInstance()

const loaders = { de: () => import('./texts-de.ts'), en: () => import('./texts-en.ts') }

/** Fetches the texts of one language and speaks it from now on. */
export async function speak(locale: Locale): Promise<void> {
  if (!i18n.isInitialized)
    await i18n.use(initReactI18next).init({
      lng: locale,
      fallbackLng: false, // a missing text fails the check; it never becomes a German word on an English page
      resources: {},
      interpolation: { escapeValue: false }, // React escapes
    })
  const [{ texts }] = await Promise.all([loaders[locale](), speakAccountTexts(i18n, locale)])
  for (const { namespace, texts: words } of texts) i18n.addResourceBundle(locale, namespace, words)
  await i18n.changeLanguage(locale)
  document.documentElement.lang = locale
  rememberLanguage(locale)
}
