import { Anchor } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccountApp, useMe } from '../../components/account-context.ts'
import classes from './notifications.module.css'
import type { Settings } from './queries.ts'
import { Way } from './way.tsx'

/** Where e-mails go. Whoever changes it proves that both addresses are theirs, so it has a page of its own. */
export function EmailWay({ settings: { email } }: { settings: Settings }) {
  const { t } = useTranslation('notifications', { keyPrefix: 'email' })
  const { audience, paths } = useAccountApp()
  const me = useMe()
  const link = (
    <Anchor component={Link} to={paths.email} className={classes.link ?? ''}>
      {t(audience === 'contractor' ? 'changeOwn' : 'change')}
    </Anchor>
  )
  return (
    <Way icon={IconMail} title={t('title')} text={email ?? t('none')}>
      {audience === 'contractor' ? (
        <p className={classes.hint}>{me.email === email ? t('company') : t('companyAndOwn', { email: me.email })}</p>
      ) : null}
      {link}
    </Way>
  )
}
