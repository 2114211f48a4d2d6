import { Anchor, Button } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useProblemText } from '../../components/use-problem-text.ts'
import { MIN_PASSWORD } from '../../lib/password.ts'
import { paths } from '../../lib/paths.ts'
import { problemCode } from '../../lib/problem.ts'
import { DoorPage } from '../../components/door-page.tsx'
import classes from './session.module.css'
import { useResetPassword } from './queries.ts'

/** A new password by the link of an e-mail. The token stands behind the #, so that no server log ever holds it. */
export function ResetPage() {
  const { t } = useTranslation('session', { keyPrefix: 'reset' })
  const [token] = useState(() => window.location.hash.slice(1))
  return (
    <DoorPage title={t('title')}>
      {token === '' ? <InlineError>{t('noToken')}</InlineError> : <ResetForm token={token} />}
      <p className={classes.links}>
        <Anchor component={Link} to={paths.forgot}>
          {t('again')}
        </Anchor>
        <Anchor component={Link} to={paths.login}>
          {t('back')}
        </Anchor>
      </p>
    </DoorPage>
  )
}

function ResetForm({ token }: { token: string }) {
  const { t } = useTranslation('session', { keyPrefix: 'reset' })
  const problemText = useProblemText()
  const navigate = useNavigate()
  const reset = useResetPassword()
  const field = useRef<HTMLInputElement>(null)
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const short = password.length < MIN_PASSWORD
  const weak = problemCode(reset.error) === 'password_too_weak'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (short) return field.current?.focus()
    reset.mutate(
      { body: { token, password } },
      {
        onSuccess: () => navigate(paths.login, { state: { passwordSet: true } }),
        onError: () => field.current?.focus(),
      },
    )
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <PasswordField
        ref={field}
        label={t('password')}
        description={t('hint', { min: MIN_PASSWORD })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        toggleLabel={t('showPassword')}
        value={password}
        error={asked && short ? t('tooShort', { min: MIN_PASSWORD }) : weak ? problemText(reset.error) : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {reset.error && !weak ? <InlineError>{problemText(reset.error)}</InlineError> : null}
      <Button type="submit" fullWidth loading={reset.isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}
