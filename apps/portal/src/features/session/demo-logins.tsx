import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOrganization } from '../../components/organization-queries.ts'
import classes from './session.module.css'

/** Only in the demonstration: the people one can try the portal as. */
export function DemoLogins({ onChoose }: { onChoose: (login: { login: string; password: string }) => void }) {
  const { t } = useTranslation('session', { keyPrefix: 'demo' })
  const organization = useOrganization()
  const logins = (organization.data?.demoLogins ?? []).filter(({ audience }) => audience === 'portal')
  if (logins.length === 0) return null
  return (
    <section className={classes.demo} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ul>
        {logins.map(({ login, password, name }) => (
          <li key={login}>
            <Button variant="default" size="xs" fullWidth onClick={() => onChoose({ login, password })}>
              {t('as', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
