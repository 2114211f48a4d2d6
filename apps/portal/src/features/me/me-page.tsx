import { Anchor, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { ChoiceTiles } from '@treppenhaus/ui/choice-tiles'
import { PageHeader } from '@treppenhaus/ui/page-header'
import { UserBadge } from '@treppenhaus/ui/user-badge'
import { locales, type Locale } from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccount } from '../../components/account-context.ts'
import { CardList } from '../../components/card-list.tsx'
import { Section } from '../../components/section.tsx'
import { paths } from '../../lib/paths.ts'
import { useDocumentTitle } from '../../lib/use-document-title.ts'
import { LogOutActs } from './log-out-acts.tsx'
import classes from './me-page.module.css'
import { useSpeak } from './queries.ts'

const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[]
const names: Record<Locale, string> = { de: 'Deutsch', en: 'English' }

/** The own account: language, look, password, log-out. */
export function MePage() {
  const { t, i18n } = useTranslation('me')
  const { me } = useAccount()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choose = useSpeak()
  useDocumentTitle(t('title'))
  const links = [
    { to: paths.password, label: t('password') },
    { to: paths.imprint, label: t('common:imprint') },
    { to: paths.privacy, label: t('common:privacy') },
  ]
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} />
      <UserBadge name={me.displayName} detail={me.email ?? undefined} />
      <Section title={t('look')}>
        <div className={classes.choices}>
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
        </div>
      </Section>
      <Section title={t('account')}>
        <CardList>
          {links.map(({ to, label }) => (
            <li key={to}>
              <Anchor component={Link} to={to} className={classes.link ?? ''}>
                {label}
                <IconChevronRight aria-hidden="true" />
              </Anchor>
            </li>
          ))}
        </CardList>
        <LogOutActs />
      </Section>
    </div>
  )
}
