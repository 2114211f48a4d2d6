import { Button } from '@mantine/core'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useToast } from '../../components/use-toast.ts'
import { useWithdrawEmailChange } from './queries.ts'
import { Row, Rows } from './rows.tsx'

/** The name one signs in with, the address for messages, the password. */
export function SignInFacts({ security }: { security: Schemas['Security'] }) {
  const { t } = useTranslation('security', { keyPrefix: 'signIn' })
  const { paths } = useAccountApp()
  const { login, email, password, emailChange } = security
  return (
    <Rows>
      {login === email ? null : <Row title={t('login')} facts={[login]} />}
      <Row
        title={t('email')}
        facts={[email ?? t('noEmail')]}
        action={
          <Button component={Link} to={paths.email} variant="default" aria-label={t(email === null ? 'addEmail' : 'changeEmail')}>
            {t(email === null ? 'add' : 'change')}
          </Button>
        }
      />
      {emailChange === null ? null : <PendingEmail change={emailChange} />}
      {password.allowed ? (
        <Row
          title={t('password')}
          facts={[t(password.isSet ? 'passwordSet' : 'noPassword')]}
          action={
            password.isSet ? (
              <Button component={Link} to={paths.password} variant="default" aria-label={t('changePassword')}>
                {t('change')}
              </Button>
            ) : undefined
          }
        />
      ) : null}
    </Rows>
  )
}

/** A new address that was not confirmed by both sides yet. */
function PendingEmail({ change }: { change: Schemas['PendingEmailChange'] }) {
  const { t } = useTranslation('security', { keyPrefix: 'signIn.pending' })
  const withdraw = useWithdrawEmailChange()
  const toast = useToast()
  const open = [
    change.newConfirmed ? undefined : change.newEmail,
    change.oldEmail === null || change.oldConfirmed ? undefined : change.oldEmail,
  ].filter((address) => address !== undefined)
  return (
    <>
      <Row
        title={t('title', { email: change.newEmail })}
        facts={open.map((address) => t('open', { email: address }))}
        action={
          <Button
            variant="default"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({}, { onSuccess: () => toast.done(t('withdrawn')) })}
          >
            {t('withdraw')}
          </Button>
        }
      />
      {withdraw.error ? (
        <li>
          <ProblemLine error={withdraw.error} />
        </li>
      ) : null}
    </>
  )
}
