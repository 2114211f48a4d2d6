import { LoginLayout } from '@treppenhaus/ui/login-layout'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from './language-switch.tsx'
import { LegalLinks } from './legal-links.tsx'
import { useOrganization } from './organization-queries.ts'
import { usePageTitle } from '../lib/use-page-title.ts'

const lit = [
  { column: 3, row: 0 },
  { column: 1, row: 1 },
  { column: 2, row: 1 },
  { column: 4, row: 2 },
]

/** Frame of the pages before the log-in. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('session')
  usePageTitle(title)
  const organization = useOrganization().data?.name ?? t('organization')
  return (
    <LoginLayout
      organization={organization}
      door={t('door')}
      title={title}
      lit={lit}
      footer={<LegalLinks />}
      footerEnd={<LanguageSwitch />}
    >
      {children}
    </LoginLayout>
  )
}
