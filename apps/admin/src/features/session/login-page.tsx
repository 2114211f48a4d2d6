import { Anchor, Button, TextInput } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { Notice } from '@treppenhaus/ui/notice'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation } from 'react-router'
import { useProblemWords } from '../../components/use-problem-words.ts'
import { paths } from '../../lib/paths.ts'
import { useSessionState } from '../../lib/session.ts'
import { DemoLogins } from './demo-logins.tsx'
import { Door } from '../../components/door.tsx'
import { useLogIn } from './queries.ts'
import classes from './session.module.css'

/** The way in; whoever came from a page goes back there. */
export function LoginPage() {
  const { t } = useTranslation(['session', 'errors'])
  const state = useSessionState()
  const { state: from } = useLocation() as { state: { from?: string; note?: 'passwordSet' | 'loggedOut' } | null }
  const words = useProblemWords()
  const logIn = useLogIn()
  const [fields, setFields] = useState({ login: '', password: '' })
  const [tried, setTried] = useState(false)
  const login = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)

  if (state.status === 'authenticated') return <Navigate to={from?.from ?? paths.tickets} replace />

  const missing = (value: string) => (tried && value.trim() === '' ? t('errors:field.required') : undefined)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const empty = fields.login.trim() === '' ? login : fields.password === '' ? password : undefined
    if (empty) return empty.current?.focus()
    logIn.mutate(fields, { onError: () => password.current?.focus() })
  }
  const ended = state.status === 'anonymous' ? state.because : undefined
  return (
    <Door title={t('session:login.title')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {from?.note ? <Notice>{t(`session:note.${from.note}`)}</Notice> : null}
        {ended && !from?.note ? <Notice>{t(`session:ended.${ended}`)}</Notice> : null}
        <TextInput
          ref={login}
          label={t('session:email')}
          type="email"
          name="email"
          autoComplete="username"
          value={fields.login}
          error={missing(fields.login)}
          onChange={(event) => setFields({ ...fields, login: event.currentTarget.value })}
        />
        <PasswordField
          ref={password}
          label={t('session:password')}
          name="password"
          autoComplete="current-password"
          toggleLabel={t('session:togglePassword')}
          value={fields.password}
          error={missing(fields.password)}
          onChange={(event) => setFields({ ...fields, password: event.currentTarget.value })}
        />
        {logIn.error ? <InlineError>{words(logIn.error)}</InlineError> : null}
        <Button type="submit" size="xl" fullWidth loading={logIn.isPending}>
          {t('session:login.submit')}
        </Button>
      </form>
      <p className={classes.links}>
        <Anchor component={Link} to={paths.forgot}>
          {t('session:login.forgot')}
        </Anchor>
      </p>
      <DemoLogins onChoose={(demo) => logIn.mutate(demo)} />
    </Door>
  )
}
