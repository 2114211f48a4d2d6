import { Button } from '@mantine/core'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useTranslation } from 'react-i18next'
import { useOrganization } from '../../components/organization-queries.ts'

/** In the demonstration the log-ins stand below the form; elsewhere there are none. */
export function DemoLogins({ onChoose }: { onChoose: (login: Schemas['DemoLogin']) => void }) {
  const { t } = useTranslation('session', { keyPrefix: 'login' })
  const { data } = useOrganization()
  const logins = data?.demoLogins.filter(({ audience }) => audience === 'contractor') ?? []
  if (logins.length === 0) return null
  return (
    <section aria-labelledby="demo-logins">
      <h2 id="demo-logins">{t('demo')}</h2>
      {logins.map((login) => (
        <Button key={login.login} fullWidth mt="xs" variant="default" onClick={() => onChoose(login)}>
          {login.name}
        </Button>
      ))}
    </section>
  )
}
