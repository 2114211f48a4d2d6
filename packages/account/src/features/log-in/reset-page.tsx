import { Anchor, Button } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useProblemText } from '../../components/use-problem-text.ts'
import type { Arrival } from '../../lib/arrival.ts'
import { MIN_PASSWORD } from '../../lib/password.ts'
import { problemCode } from '../../lib/problem.ts'
import { useFragmentSecret } from '../../lib/use-fragment-secret.ts'
import classes from './log-in.module.css'
import { useResetPassword } from './queries.ts'

/** A new password by the link of an e-mail. */
export function ResetPage() {
  const { t } = useTranslation('log-in', { keyPrefix: 'reset' })
  const { paths, Door } = useAccountApp()
  const token = useFragmentSecret()
  return (
    <Door title={t('title')}>
      <div className={classes.door}>
        {token === '' ? <Notice kind="caution">{t('noToken')}</Notice> : <ResetForm token={token} />}
        <p className={classes.links}>
          <Anchor component={Link} to={paths.forgot}>
            {t('again')}
          </Anchor>
          <Anchor component={Link} to={paths.login}>
            {t('back')}
          </Anchor>
        </p>
      </div>
    </Door>
  )
}

function ResetForm({ token }: { token: string }) {
  const { t } = useTranslation('log-in', { keyPrefix: 'reset' })
  const { paths, buttonSize } = useAccountApp()
  const problemText = useProblemText()
  const navigate = useNavigate()
  const reset = useResetPassword()
  const field = useRef<HTMLInputElement>(null)
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const isShort = password.length < MIN_PASSWORD
  const isWeak = problemCode(reset.error) === 'password_too_weak'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isShort) return field.current?.focus()
    if (reset.isPending) return
    const arrival: Arrival = { note: 'passwordSet' }
    const onSuccess = () => void navigate(paths.login, { replace: true, state: arrival })
    reset.mutate({ body: { token, password } }, { onSuccess, onError: () => field.current?.focus() })
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <PasswordField
        ref={field}
        label={t('password')}
        description={t('hint', { min: MIN_PASSWORD })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        name="new-password"
        autoComplete="new-password"
        toggleLabel={t('showPassword')}
        value={password}
        error={asked && isShort ? t('tooShort', { min: MIN_PASSWORD }) : isWeak ? problemText(reset.error) : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemLine error={isWeak ? undefined : reset.error} />
      <Button type="submit" size={buttonSize} fullWidth loading={reset.isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}
