import { Anchor, Button, TextInput } from '@mantine/core'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { OrDivider } from '@treppenhaus/ui/or-divider'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { problemCode } from '../../lib/problem.ts'
import classes from './log-in.module.css'
import { OtherDoors } from './other-doors.tsx'
import { OtherWays } from './other-ways.tsx'
import { useSignInWays } from './use-sign-in-ways.ts'

interface PasswordStepProps {
  error: unknown
  isPending: boolean
  onSubmit: (body: Schemas['LoginBody'], onError: () => void) => void
  /** Where a sign-on elsewhere leads back to. */
  next: string
}

/** Name and password, and the other ways in. Where passwords are off, only those. */
export function PasswordStep({ error, isPending, onSubmit, next }: PasswordStepProps) {
  const { t } = useTranslation('log-in')
  const { paths } = useAccountApp()
  const ways = useSignInWays()
  return (
    <>
      {ways.password ? <PasswordForm error={error} isPending={isPending} onSubmit={onSubmit} /> : null}
      {ways.password && ways.others ? <OrDivider label={t('or')} /> : null}
      <OtherWays next={next} />
      <OtherDoors />
      {ways.password ? (
        <p className={classes.links}>
          <Anchor component={Link} to={paths.forgot}>
            {t('forgot.link')}
          </Anchor>
        </p>
      ) : null}
    </>
  )
}

function PasswordForm({ error, isPending, onSubmit }: Omit<PasswordStepProps, 'next'>) {
  const { t } = useTranslation('log-in')
  const { audience, buttonSize } = useAccountApp()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const loginField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  const isWrong = problemCode(error) === 'login_failed'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (login.trim() === '') return loginField.current?.focus()
    if (password === '') return passwordField.current?.focus()
    if (!isPending) onSubmit({ login: login.trim(), password }, () => passwordField.current?.focus())
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        ref={loginField}
        label={t(`login.${audience}`)}
        name="username"
        // The last word lets browsers offer passkeys in this field.
        autoComplete="username webauthn"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        value={login}
        error={asked && login.trim() === '' ? t(`loginMissing.${audience}`) : undefined}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <PasswordField
        ref={passwordField}
        label={t('password')}
        name="password"
        autoComplete="current-password"
        toggleLabel={t('showPassword')}
        value={password}
        error={asked && password === '' ? t('passwordMissing') : isWrong ? t(`wrong.${audience}`) : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemLine error={isWrong ? undefined : error} />
      <Button type="submit" size={buttonSize} fullWidth loading={isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}
