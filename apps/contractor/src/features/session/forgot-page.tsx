import { Anchor, Button, TextInput } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { Notice } from '@treppenhaus/ui/notice'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Door } from '../../components/door.tsx'
import { useProblemText } from '../../components/use-problem-text.ts'
import { paths } from '../../lib/paths.ts'
import { useForgotPassword } from './queries.ts'

/** Asks for a link that sets a new password. */
export function ForgotPage() {
  const { t } = useTranslation('session', { keyPrefix: 'forgot' })
  const problemText = useProblemText()
  const request = useForgotPassword()
  const [login, setLogin] = useState('')
  const [checked, setChecked] = useState(false)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (login.trim() === '') event.currentTarget.querySelector<HTMLElement>('[name=login]')?.focus()
    else if (!request.isPending) request.mutate({ body: { login: login.trim() } })
  }
  return (
    <Door title={t('title')}>
      {request.isSuccess ? (
        <div role="status">
          <Notice>{t('sent')}</Notice>
        </div>
      ) : (
        <form onSubmit={submit} noValidate>
          <p>{t('text')}</p>
          <TextInput
            label={t('login')}
            name="login"
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            value={login}
            error={checked && login.trim() === '' ? t('missing') : undefined}
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
          {request.error ? <InlineError>{problemText(request.error)}</InlineError> : null}
          <Button type="submit" size="lg" loading={request.isPending}>
            {t('submit')}
          </Button>
        </form>
      )}
      <p>
        <Anchor component={Link} to={paths.login}>
          {t('back')}
        </Anchor>
      </p>
    </Door>
  )
}
