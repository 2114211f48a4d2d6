import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from './account-context.ts'

interface OwnPageProps {
  title: string
  /** Where the arrow leads; to the overview of the account where nothing is said. */
  back?: { to: string; label: string }
  children: ReactNode
}

/** A page of the own account in the frame of its app, with the way back to the overview. */
export function OwnPage({ title, back, children }: OwnPageProps) {
  const { t } = useTranslation('account')
  const { Page, paths } = useAccountApp()
  return (
    <Page title={title} back={back ?? { to: paths.account, label: t('back') }}>
      {children}
    </Page>
  )
}
