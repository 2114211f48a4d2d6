import { Anchor, Button, TextInput } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import classes from './log-in.module.css'
import { useForgotPassword } from './queries.ts'

/** Asks for a link by e-mail; the answer is the same whether the name is known or not. */
export function ForgotPage() {
  const { t } = useTranslation('log-in', { keyPrefix: 'forgot' })
  const { audience, paths, Door } = useAccountApp()
  const forgot = useForgotPassword()
  return (
    <Door title={t('title')}>
      <div className={classes.door}>
        {forgot.isSuccess ? (
          <div role="status" tabIndex={-1} ref={(place) => place?.focus()}>
            <Notice>{t('sent')}</Notice>
          </div>
        ) : (
          <ForgotForm error={forgot.error} isPending={forgot.isPending} onSubmit={(login) => forgot.mutate({ body: { login } })} />
        )}
        {audience === 'portal' ? <p className={classes.text}>{t('noEmail')}</p> : null}
        <p className={classes.links}>
          <Anchor component={Link} to={paths.login}>
            {t('back')}
          </Anchor>
        </p>
      </div>
    </Door>
  )
}

function ForgotForm({ error, isPending, onSubmit }: { error: unknown; isPending: boolean; onSubmit: (login: string) => void }) {
  const { t } = useTranslation('log-in')
  const { audience, buttonSize } = useAccountApp()
  const field = useRef<HTMLInputElement>(null)
  const [login, setLogin] = useState('')
  const [asked, setAsked] = useState(false)
  const isEmpty = login.trim() === ''
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isEmpty) return field.current?.focus()
    if (!isPending) onSubmit(login.trim())
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        ref={field}
        label={t(`login.${audience}`)}
        description={t('forgot.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        name="username"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        value={login}
        error={asked && isEmpty ? t(`loginMissing.${audience}`) : undefined}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <ProblemLine error={error} />
      <Button type="submit" size={buttonSize} fullWidth loading={isPending}>
        {t('forgot.submit')}
      </Button>
    </form>
  )
}
