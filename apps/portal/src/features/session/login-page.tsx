import { Anchor, Button, TextInput } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { Notice } from '@treppenhaus/ui/notice'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation } from 'react-router'
import { useSession } from '../../components/session-queries.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import { paths } from '../../lib/paths.ts'
import { problemCode } from '../../lib/problem.ts'
import { DemoLogins } from './demo-logins.tsx'
import { DoorPage } from '../../components/door-page.tsx'
import classes from './session.module.css'
import { useLogIn } from './queries.ts'

type Arrival = { to?: string; ended?: 'expired' | 'elsewhere'; passwordSet?: boolean }

/** The door of the portal; leads on to where the person wanted to go. */
export function LoginPage() {
  const { t } = useTranslation('session', { keyPrefix: 'login' })
  const state = useSession()
  const arrival = (useLocation().state ?? {}) as Arrival
  if (state.status === 'authenticated') return <Navigate to={arrival.to ?? paths.home} replace />
  return (
    <DoorPage title={t('title')}>
      {arrival.ended ? <p className={classes.text}>{t(arrival.ended)}</p> : null}
      {arrival.passwordSet ? <Notice>{t('passwordSet')}</Notice> : null}
      <LoginForm />
    </DoorPage>
  )
}

function LoginForm() {
  const { t } = useTranslation('session', { keyPrefix: 'login' })
  const problemText = useProblemText()
  const logIn = useLogIn()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const loginField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  const wrong = problemCode(logIn.error) === 'login_failed'

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (login.trim() === '') return loginField.current?.focus()
    if (password === '') return passwordField.current?.focus()
    logIn.mutate({ login: login.trim(), password }, { onError: () => passwordField.current?.focus() })
  }

  return (
    <>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          ref={loginField}
          label={t('email')}
          name="username"
          type="email"
          autoComplete="username"
          value={login}
          error={asked && login.trim() === '' ? t('emailMissing') : undefined}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordField
          ref={passwordField}
          label={t('password')}
          name="password"
          autoComplete="current-password"
          toggleLabel={t('showPassword')}
          value={password}
          error={asked && password === '' ? t('passwordMissing') : wrong ? problemText(logIn.error) : undefined}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {logIn.error && !wrong ? <InlineError>{problemText(logIn.error)}</InlineError> : null}
        <Button type="submit" fullWidth loading={logIn.isPending}>
          {t('submit')}
        </Button>
      </form>
      <p className={classes.links}>
        <Anchor component={Link} to={paths.forgot}>
          {t('forgot')}
        </Anchor>
      </p>
      <DemoLogins onChoose={(one) => logIn.mutate(one)} />
    </>
  )
}
