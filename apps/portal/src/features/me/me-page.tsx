import { Anchor } from '@mantine/core'
import { AccountLinks } from '@treppenhaus/account/overview/account-links'
import { PageHeader } from '@treppenhaus/ui/page-header'
import { UserBadge } from '@treppenhaus/ui/user-badge'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccount } from '../../components/account-context.ts'
import { paths } from '../../lib/paths.ts'
import { useDocumentTitle } from '../../lib/use-document-title.ts'
import { LogOutActs } from './log-out-acts.tsx'
import classes from './me-page.module.css'

/** The own account: its pages, log-out, legal pages. */
export function MePage() {
  const { t } = useTranslation('me')
  const { me } = useAccount()
  useDocumentTitle(t('title'))
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} />
      <UserBadge name={me.displayName} detail={me.email ?? undefined} />
      <AccountLinks />
      <LogOutActs />
      <p className={classes.legal}>
        <Anchor component={Link} to={paths.imprint}>
          {t('common:imprint')}
        </Anchor>
        <Anchor component={Link} to={paths.privacy}>
          {t('common:privacy')}
        </Anchor>
      </p>
    </div>
  )
}
