import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { OwnPage } from '../../components/own-page.tsx'
import { PasswordForm } from './password-form.tsx'

/** How the own account is kept safe. */
export function SecurityPage() {
  const { t } = useTranslation('security')
  const { Section } = useAccountApp()
  return (
    <OwnPage title={t('title')}>
      <Section title={t('password.title')}>
        <PasswordForm />
      </Section>
    </OwnPage>
  )
}
