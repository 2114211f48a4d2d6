import { useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { locales } from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { OwnPage } from '../../components/own-page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { Segments } from '../../components/segments.tsx'
import { paths } from '../../lib/paths.ts'
import { useMe } from '../../lib/session.ts'
import { useEditMe } from './queries.ts'
import classes from './settings.module.css'

const schemes = [
  { value: 'auto', icon: IconDeviceDesktop },
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
] as const

/** Language and colours. */
export function LookPage() {
  const { t } = useTranslation('settings')
  const me = useMe()
  const edit = useEditMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <OwnPage title={t('display')} back={{ to: paths.settings, label: t('title') }}>
      <div className={classes.stack}>
        <Segments
          legend={t('language')}
          options={locales.map((value) => ({ value, label: t(`locale.${value}`) }))}
          value={me.locale}
          onChange={(locale) => edit.mutate({ locale })}
          disabled={edit.isPending}
        />
        <ProblemAlert error={edit.error} />
        <Segments
          legend={t('scheme')}
          options={schemes.map(({ value, icon }) => ({ value, icon, label: t(`schemes.${value}`) }))}
          value={colorScheme}
          onChange={setColorScheme}
        />
      </div>
    </OwnPage>
  )
}
