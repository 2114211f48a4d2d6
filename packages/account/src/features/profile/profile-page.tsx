import { useTranslation } from 'react-i18next'
import { OwnPage } from '../../components/own-page.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { ProfileForm } from './profile-form.tsx'
import { useProfile } from './queries.ts'

/** How one appears to those who write with one. */
export function ProfilePage() {
  const { t } = useTranslation('profile')
  const profile = useProfile()
  return (
    <OwnPage title={t('title')}>
      <QueryState query={profile} rows={4}>
        {(found) => <ProfileForm profile={found} />}
      </QueryState>
    </OwnPage>
  )
}
