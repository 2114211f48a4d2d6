import { Anchor, Button, TextInput } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { Notice } from '@treppenhaus/ui/notice'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useProblemText } from '../../components/use-problem-text.ts'
import { paths } from '../../lib/paths.ts'
import { DoorPage } from '../../components/door-page.tsx'
import classes from './session.module.css'
import { useForgotPassword } from './queries.ts'

/** Asks for a link by e-mail; the answer is the same whether the address is known or not. */
export function ForgotPage() {
  const { t } = useTranslation('session', { keyPrefix: 'forgot' })
  const problemText = useProblemText()
  const forgot = useForgotPassword()
  const field = useRef<HTMLInputElement>(null)
  const [login, setLogin] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (login.trim() === '') return field.current?.focus()
    forgot.mutate({ body: { login: login.trim() } })
  }
  return (
    <DoorPage title={t('title')}>
      {forgot.isSuccess ? (
        <div role="status" tabIndex={-1} ref={(place) => place?.focus()}>
          <Notice>{t('sent')}</Notice>
        </div>
      ) : (
        <form className={classes.form} onSubmit={submit} noValidate>
          <TextInput
            ref={field}
            label={t('email')}
            description={t('hint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            type="email"
            autoComplete="username"
            value={login}
            error={asked && login.trim() === '' ? t('emailMissing') : undefined}
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
          {forgot.error ? <InlineError>{problemText(forgot.error)}</InlineError> : null}
          <Button type="submit" fullWidth loading={forgot.isPending}>
            {t('submit')}
          </Button>
        </form>
      )}
      <p className={classes.links}>
        <Anchor component={Link} to={paths.login}>
          {t('back')}
        </Anchor>
      </p>
    </DoorPage>
  )
}
