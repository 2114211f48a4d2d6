import type { Locale } from '@treppenhaus/domain/master-data'
import type { i18n as I18n } from 'i18next'

const loaders = { de: () => import('./texts-de.ts'), en: () => import('./texts-en.ts') }

let spoken: { i18n: I18n; locale: Locale } | undefined
let wanted = false

async function add(i18n: I18n, locale: Locale): Promise<void> {
  const { texts } = await loaders[locale]()
  for (const { namespace, texts: words } of texts) i18n.addResourceBundle(locale, namespace, words)
}

/** An app calls this whenever it is about to speak a language. The texts are fetched once a page of this package was opened. */
export async function speakAccountTexts(i18n: I18n, locale: Locale): Promise<void> {
  spoken = { i18n, locale }
  if (wanted) await add(i18n, locale)
}

/** Puts the texts in front of a page: for the `lazy` of a route. */
export async function withAccountTexts<Page>(page: Promise<Page>): Promise<Page> {
  wanted = true
  const [found] = await Promise.all([page, spoken ? add(spoken.i18n, spoken.locale) : undefined])
  return found
}
