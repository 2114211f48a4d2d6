import { AccountLinks } from '@treppenhaus/account/overview/account-links'
import { UserBadge } from '@treppenhaus/ui/user-badge'
import { useTranslation } from 'react-i18next'
import { useAccount } from '../../components/account-context.ts'
import { LegalFoot } from '../../components/legal-foot.tsx'
import layout from '../../components/layout.module.css'
import { PageHead } from '../../components/page-head.tsx'
import { LogOutActs } from './log-out-acts.tsx'
import classes from './me-page.module.css'

/** The own account: its pages, log-out, legal pages. */
export function MePage() {
  const { t } = useTranslation('me')
  const { me, contractorName } = useAccount()
  return (
    <>
      <PageHead title={t('title')} />
      <div className={classes.badge}>
        <UserBadge name={me?.displayName ?? contractorName} detail={me?.email ?? contractorName} />
      </div>
      <div className={layout.padded}>
        <AccountLinks />
        <LogOutActs />
      </div>
      <LegalFoot />
    </>
  )
}
