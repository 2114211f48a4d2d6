import { useMantineColorScheme } from '@mantine/core'
import { locales } from '@treppenhaus/domain/master-data'
import { Segments } from '../../components/segments.tsx'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DataPage } from '../../components/data-page.tsx'
import { DataSection, FactList } from '../../components/data-section.tsx'
import { LegalLinks } from '../../components/legal-links.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useMe } from '../../lib/session.ts'
import { LogOutEverywhere } from './log-out-everywhere.tsx'
import { PasswordForm } from './password-form.tsx'
import { useEditMe } from './queries.ts'
import classes from './settings.module.css'

const schemes = [
  { value: 'auto', icon: IconDeviceDesktop },
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
] as const

/** The own account: language, colours, password, sessions. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'words'])
  const me = useMe()
  const edit = useEditMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <DataPage title={t('settings:title')} narrow>
      <FactList
        facts={[
          [t('settings:name'), me.displayName],
          [t('settings:email'), me.email],
          [t('settings:scope'), me.allProperties ? t('settings:allProperties') : t('settings:someProperties')],
        ]}
      />
      <DataSection title={t('settings:display')}>
        <div className={classes.stack}>
          <Segments
            legend={t('settings:language')}
            options={locales.map((value) => ({ value, label: t(`settings:locale.${value}`) }))}
            value={me.locale}
            onChange={(locale) => edit.mutate({ locale })}
            disabled={edit.isPending}
          />
          <ProblemAlert error={edit.error} />
          <Segments
            legend={t('settings:scheme')}
            options={schemes.map(({ value, icon }) => ({ value, icon, label: t(`settings:schemes.${value}`) }))}
            value={colorScheme}
            onChange={setColorScheme}
          />
        </div>
      </DataSection>
      <DataSection title={t('settings:password.title')}>
        <PasswordForm />
      </DataSection>
      <DataSection title={t('settings:sessions.title')}>
        <LogOutEverywhere />
      </DataSection>
      <div className={classes.legal}>
        <LegalLinks />
      </div>
    </DataPage>
  )
}
