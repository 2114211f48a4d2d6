import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { speak } from '../lib/i18n.ts'

const others = { de: { locale: 'en', name: 'English' }, en: { locale: 'de', name: 'Deutsch' } } as const

/** The other language, in its own words; for pages before the log-in. */
export function LanguageSwitch() {
  const { i18n } = useTranslation()
  const { locale, name } = others[i18n.language === 'en' ? 'en' : 'de']
  return (
    <Anchor component="button" type="button" lang={locale} onClick={() => void speak(locale)}>
      {name}
    </Anchor>
  )
}
