import { Anchor, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { locales, type Locale } from '@treppenhaus/domain/master-data'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { ToggleChoice } from '@treppenhaus/ui/toggle-choice'
import { UserBadge } from '@treppenhaus/ui/user-badge'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccount } from '../../components/account-context.ts'
import { PageHead } from '../../components/page-head.tsx'
import { Section } from '../../components/section.tsx'
import { useProblemText } from '../../components/use-problem-text.ts'
import { speak } from '../../lib/i18n.ts'
import { paths } from '../../lib/paths.ts'
import { LogOutActs } from './log-out-acts.tsx'
import classes from './me-page.module.css'
import { rememberLocale } from './queries.ts'

const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[]
const names: Record<Locale, string> = { de: 'Deutsch', en: 'English' }

/** The own account: language, look, password, log-out. */
export function MePage() {
  const { t, i18n } = useTranslation('me')
  const { me, contractorName } = useAccount()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const links = [
    { to: paths.password, label: t('password.title') },
    { to: paths.imprint, label: t('common:imprint') },
    { to: paths.privacy, label: t('common:privacy') },
  ]
  return (
    <>
      <PageHead title={t('title')} />
      <div className={classes.badge}>
        <UserBadge name={me?.displayName ?? contractorName} detail={me?.email ?? contractorName} />
      </div>
      <Section title={t('look')}>
        <div className={classes.choices}>
          <LanguageChoice locale={i18n.language === 'en' ? 'en' : 'de'} />
          <ToggleChoice
            legend={t('scheme')}
            options={schemes.map((value) => ({ value, label: t(`schemes.${value}`) }))}
            value={colorScheme}
            onChange={setColorScheme}
          />
        </div>
      </Section>
      <Section title={t('account')}>
        <ul className={classes.links}>
          {links.map(({ to, label }) => (
            <li key={to}>
              <Anchor component={Link} to={to} className={classes.link ?? ''}>
                {label}
                <IconChevronRight aria-hidden="true" />
              </Anchor>
            </li>
          ))}
        </ul>
        <LogOutActs />
      </Section>
    </>
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
