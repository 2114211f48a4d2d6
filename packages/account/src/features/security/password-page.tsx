import { useTranslation } from 'react-i18next'
import { PasswordForm } from './password-form.tsx'
import { SecuritySubpage } from './security-subpage.tsx'

/** A new password. */
export function PasswordPage() {
  const { t } = useTranslation('security')
  return (
    <SecuritySubpage title={t('password.title')}>
      <PasswordForm />
    </SecuritySubpage>
  )
}
