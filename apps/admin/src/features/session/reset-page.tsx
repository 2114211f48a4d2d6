import { Anchor, Button } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { paths } from '../../lib/paths.ts'
import { Door } from '../../components/door.tsx'
import { useResetPassword } from './queries.ts'
import classes from './session.module.css'

/** Sets a new password by the secret that stands in the address after #, where no server sees it. */
export function ResetPage() {
  const { t } = useTranslation(['session', 'errors'])
  const { hash } = useLocation()
  const navigate = useNavigate()
  const reset = useResetPassword()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const token = hash.slice(1)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (password === '') return field.current?.focus()
    reset.mutate(
      { body: { token, password } },
      {
        onSuccess: () => void navigate(paths.login, { replace: true, state: { note: 'passwordSet' } }),
        onError: () => field.current?.focus(),
      },
    )
  }
  return (
    <Door title={t('session:reset.title')}>
      {token === '' ? (
        <Notice kind="caution">{t('session:reset.noToken')}</Notice>
      ) : (
        <form className={classes.form} onSubmit={submit} noValidate>
          <PasswordField
            ref={field}
            label={t('session:newPassword')}
            description={t('session:passwordHint')}
            name="new-password"
            autoComplete="new-password"
            toggleLabel={t('session:togglePassword')}
            value={password}
            error={tried && password === '' ? t('errors:field.required') : undefined}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ProblemAlert error={reset.error} />
          <Button type="submit" size="xl" fullWidth loading={reset.isPending}>
            {t('session:reset.submit')}
          </Button>
        </form>
      )}
      <p className={classes.links}>
        <Anchor component={Link} to={paths.forgot}>
          {t('session:reset.again')}
        </Anchor>
      </p>
    </Door>
  )
}
