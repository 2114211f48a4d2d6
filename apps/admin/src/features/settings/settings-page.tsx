import { AccountLinks } from '@treppenhaus/account/overview/account-links'
import { useTranslation } from 'react-i18next'
import { DataPage } from '../../components/data-page.tsx'
import { DataSection, FactList } from '../../components/data-section.tsx'
import { LegalLinks } from '../../components/legal-links.tsx'
import { useMe } from '../../lib/session.ts'
import { LogOutEverywhere } from './log-out-everywhere.tsx'
import classes from './settings.module.css'

/** The own account: who one is here, its pages, log-out on all devices. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  const me = useMe()
  return (
    <DataPage title={t('title')} narrow>
      <FactList
        facts={[
          [t('name'), me.displayName],
          [t('email'), me.email],
          [t('scope'), me.allProperties ? t('allProperties') : t('someProperties')],
        ]}
      />
      <AccountLinks />
      <DataSection title={t('sessions.title')}>
        <LogOutEverywhere />
      </DataSection>
      <div className={classes.legal}>
        <LegalLinks />
      </div>
    </DataPage>
  )
}
