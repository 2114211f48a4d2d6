import { Button } from '@mantine/core'
import { OrDivider } from '@treppenhaus/ui/or-divider'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { useTranslation } from 'react-i18next'
import { useOrganization } from '../../components/organization-queries.ts'
import classes from './session.module.css'

/** Who can try the demo; empty anywhere but on the machine that runs it. */
export function DemoLogins({ onChoose }: { onChoose: (body: { login: string; password: string }) => void }) {
  const { t } = useTranslation('session')
  const logins = useOrganization().data?.demoLogins.filter(({ audience }) => audience === 'staff') ?? []
  if (logins.length === 0) return null
  return (
    <>
      <OrDivider label={t('demo.label')} />
      <ul className={classes.demo}>
        {logins.map(({ login, password, name }) => (
          <li key={login}>
            <Button
              variant="default"
              fullWidth
              leftSection={<PersonAvatar name={name.split(',')[0] ?? name} />}
              onClick={() => onChoose({ login, password })}
            >
              <span className={classes.demoName}>
                {name}
                <span className={classes.quiet}>{login}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
