import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import type { Settings } from './queries.ts'
import { Way } from './way.tsx'

/** Where e-mails go. Whoever changes it proves that both addresses are theirs, so it has a page of its own. */
export function EmailWay({ settings: { email } }: { settings: Settings }) {
  const { t } = useTranslation('notifications', { keyPrefix: 'email' })
  const { audience, paths } = useAccountApp()
  return (
    <Way icon={IconMail} title={t('title')} text={email ?? t('none')}>
      {audience === 'contractor' ? <p>{t('company')}</p> : <Link to={paths.security}>{t('change')}</Link>}
    </Way>
  )
}
