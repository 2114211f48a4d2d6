import { Anchor, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { LegalLinks } from '../../components/legal-links.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useOrganization } from '../../components/organization-queries.ts'
import { paths } from '../../lib/paths.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import classes from './session.module.css'

/** Imprint or privacy statement of the organization. */
export function LegalPage({ kind }: { kind: 'imprint' | 'privacy' }) {
  const { t, i18n } = useTranslation('session')
  const organization = useOrganization()
  usePageTitle(t(`legal.${kind}`))
  const language = i18n.language === 'en' ? 'en' : 'de'
  return (
    <main className={classes.legal}>
      <Title order={1}>{t(`legal.${kind}`)}</Title>
      <Loaded query={organization} rows={6}>
        {(found) => (
          <>
            {found[kind][language].split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </>
        )}
      </Loaded>
      <div className={classes.legalFoot}>
        <Anchor component={Link} to={paths.tickets}>
          {t('legal.back')}
        </Anchor>
        <LegalLinks />
        <LanguageSwitch />
      </div>
    </main>
  )
}

export const ImprintPage = () => <LegalPage kind="imprint" />
export const PrivacyPage = () => <LegalPage kind="privacy" />
