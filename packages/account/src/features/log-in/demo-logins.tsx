import { Button } from '@mantine/core'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { useOrganization } from '../../components/organization-queries.ts'
import classes from './log-in.module.css'

/** Who can try the demonstration; empty anywhere but on the machine that runs it. */
export function DemoLogins({ onChoose }: { onChoose: (body: Schemas['LoginBody']) => void }) {
  const { t } = useTranslation('log-in', { keyPrefix: 'demo' })
  const { audience } = useAccountApp()
  const found = useOrganization().data?.demoLogins ?? []
  const logins = found.filter((one) => one.audience === audience)
  if (logins.length === 0) return null
  return (
    <section className={classes.demo} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ul>
        {logins.map(({ login, password, name }) => (
          <li key={login}>
            <Button
              variant="default"
              fullWidth
              leftSection={<PersonAvatar name={name.split(',')[0] ?? name} />}
              onClick={() => onChoose({ login, password })}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
