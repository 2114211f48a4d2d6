import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { locales, type Locale } from '@treppenhaus/domain/master-data'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { ToggleChoice } from '@treppenhaus/ui/toggle-choice'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OwnPage } from '../../components/own-page.tsx'
import { useProblemText } from '../../components/use-problem-text.ts'
import { speak } from '../../lib/i18n.ts'
import { paths } from '../../lib/paths.ts'
import { rememberLocale } from './queries.ts'

const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[]
const names: Record<Locale, string> = { de: 'Deutsch', en: 'English' }

/** Language and colours. */
export function LookPage() {
  const { t, i18n } = useTranslation('me')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <OwnPage title={t('look')} back={{ to: paths.me, label: t('common:back') }}>
      <LanguageChoice locale={i18n.language === 'en' ? 'en' : 'de'} />
      <ToggleChoice
        legend={t('scheme')}
        options={schemes.map((value) => ({ value, label: t(`schemes.${value}`) }))}
        value={colorScheme}
        onChange={setColorScheme}
      />
    </OwnPage>
  )
}

/** Speaks at once; the account remembers it for messages and other devices. */
function LanguageChoice({ locale }: { locale: Locale }) {
  const { t } = useTranslation('me')
  const problemText = useProblemText()
  const [error, setError] = useState<unknown>()
  const choose = (chosen: Locale) => {
    setError(undefined)
    void speak(chosen)
    rememberLocale(chosen).catch(setError)
  }
  return (
    <>
      <ToggleChoice
        legend={t('language')}
        options={locales.map((value) => ({ value, label: names[value] }))}
        value={locale}
        onChange={choose}
      />
      {error === undefined ? null : <InlineError>{problemText(error)}</InlineError>}
    </>
  )
}
