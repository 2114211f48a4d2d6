import { Anchor, Button, TextInput } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { paths } from '../../lib/paths.ts'
import { Door } from '../../components/door.tsx'
import { useForgotPassword } from './queries.ts'
import classes from './session.module.css'

/** Asks for a link to a new password; the answer is the same whether the address is known or not. */
export function ForgotPage() {
  const { t } = useTranslation(['session', 'errors'])
  const forgot = useForgotPassword()
  const [login, setLogin] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (login.trim() === '') return field.current?.focus()
    forgot.mutate({ body: { login } })
  }
  return (
    <Door title={t('session:forgot.title')}>
      {forgot.isSuccess ? (
        <div role="status">
          <Notice>{t('session:forgot.sent', { login })}</Notice>
        </div>
      ) : (
        <form className={classes.form} onSubmit={submit} noValidate>
          <p className={classes.text}>{t('session:forgot.text')}</p>
          <TextInput
            ref={field}
            label={t('session:email')}
            type="email"
            name="email"
            autoComplete="username"
            value={login}
            error={tried && login.trim() === '' ? t('errors:field.required') : undefined}
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
          <ProblemAlert error={forgot.error} />
          <Button type="submit" size="xl" fullWidth loading={forgot.isPending}>
            {t('session:forgot.submit')}
          </Button>
        </form>
      )}
      <p className={classes.links}>
        <Anchor component={Link} to={paths.login}>
          {t('session:backToLogin')}
        </Anchor>
      </p>
    </Door>
  )
}
