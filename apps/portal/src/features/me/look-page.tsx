import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { locales, type Locale } from '@treppenhaus/domain/master-data'
import { ChoiceTiles } from '@treppenhaus/ui/choice-tiles'
import { useTranslation } from 'react-i18next'
import { OwnPage } from '../../components/own-page.tsx'
import { paths } from '../../lib/paths.ts'
import { useSpeak } from './queries.ts'

const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[]
const names: Record<Locale, string> = { de: 'Deutsch', en: 'English' }

/** Language and colours. */
export function LookPage() {
  const { t, i18n } = useTranslation('me')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choose = useSpeak()
  return (
    <OwnPage title={t('look')} back={{ to: paths.me, label: t('common:back') }}>
      <ChoiceTiles
        legend={t('language')}
        layout="compact"
        choices={locales.map((value) => ({ value, label: names[value] }))}
        value={i18n.language}
        onChange={(value) => choose(value as Locale)}
      />
      <ChoiceTiles
        legend={t('scheme')}
        layout="compact"
        choices={schemes.map((value) => ({ value, label: t(`schemes.${value}`) }))}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as MantineColorScheme)}
      />
    </OwnPage>
  )
}
