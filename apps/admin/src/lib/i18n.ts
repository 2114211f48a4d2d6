import { speakAccountTexts } from '@treppenhaus/account/lib/texts'
import type { Locale } from '@treppenhaus/domain/master-data'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { rememberLanguage } from './languages.ts'

export const i18n = createInstance()

const load = { de: () => import('./texts-de.ts'), en: () => import('./texts-en.ts') } as const

/** Loads the texts of one language and speaks it from now on. */
export async function speak(locale: Locale): Promise<void> {
  if (!i18n.isInitialized)
    await i18n.use(initReactI18next).init({
      lng: locale,
      fallbackLng: false, // a missing text fails the check; it never becomes a German word on an English page
      interpolation: { escapeValue: false }, // React escapes
      resources: {},
    })
  const [{ texts: own }] = await Promise.all([load[locale](), speakAccountTexts(i18n, locale)])
  for (const { namespace, texts } of own) i18n.addResourceBundle(locale, namespace, texts)
  await i18n.changeLanguage(locale)
  document.documentElement.lang = locale
  rememberLanguage(locale)
}

/** The language the page speaks now. */
export const spokenLocale = (): Locale => (i18n.language === 'en' ? 'en' : 'de')
