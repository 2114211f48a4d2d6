import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { OwnPage } from '../../components/own-page.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { FactorList } from './factor-list.tsx'
import { IdentityList } from './identity-list.tsx'
import { PasskeyList } from './passkey-list.tsx'
import { useSecurity } from './queries.ts'
import { SessionList } from './session-list.tsx'
import { SignInFacts } from './sign-in-facts.tsx'

/** How the own account is kept safe: ways to sign in, second steps, places where one is signed in. */
export function SecurityPage() {
  const { t } = useTranslation('security')
  const { Section } = useAccountApp()
  const security = useSecurity()
  return (
    <OwnPage title={t('title')}>
      <QueryState query={security} rows={4}>
        {(found) => (
          <>
            <Section title={t('signIn.title')}>
              <SignInFacts security={found} />
            </Section>
            <Section title={t('factors.title')}>
              <FactorList security={found} />
            </Section>
            <Section title={t('passkeys.title')}>
              <PasskeyList security={found} />
            </Section>
          </>
        )}
      </QueryState>
      <IdentityList />
      <Section title={t('sessions.title')}>
        <SessionList />
      </Section>
    </OwnPage>
  )
}
