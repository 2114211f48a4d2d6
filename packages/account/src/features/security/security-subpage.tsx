import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { OwnPage } from '../../components/own-page.tsx'

/** A page that leads back to the overview of security. */
export function SecuritySubpage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('security')
  const { paths } = useAccountApp()
  return (
    <OwnPage title={title} back={{ to: paths.security, label: t('back') }}>
      {children}
    </OwnPage>
  )
}
