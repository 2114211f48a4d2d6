import { Anchor, Button } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { Door } from '../../components/door.tsx'
import { useProblemText } from '../../components/use-problem-text.ts'
import { paths } from '../../lib/paths.ts'
import { problemCode } from '../../lib/problem.ts'
import { useFragmentSecret } from '../../lib/use-fragment-secret.ts'
import { useResetPassword } from './queries.ts'

/** Sets a new password by the link from the message. */
export function ResetPage() {
  const { t } = useTranslation('session', { keyPrefix: 'reset' })
  const problemText = useProblemText()
  const navigate = useNavigate()
  const token = useFragmentSecret()
  const request = useResetPassword()
  const [password, setPassword] = useState('')
  const [checked, setChecked] = useState(false)
  const over = token === '' || problemCode(request.error) === 'link_invalid'

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (password === '') return event.currentTarget.querySelector<HTMLElement>('[name=password]')?.focus()
    if (request.isPending) return
    const onSuccess = () => void navigate(paths.login, { state: { because: 'changed' } })
    request.mutate({ body: { token, password } }, { onSuccess })
  }

  return (
    <Door title={t('title')}>
      {over ? (
        <>
          <InlineError>{t('over')}</InlineError>
          <p>
            <Anchor component={Link} to={paths.forgot}>
              {t('again')}
            </Anchor>
          </p>
        </>
      ) : (
        <form onSubmit={submit} noValidate>
          <PasswordField
            label={t('password')}
            description={t('hint')}
            name="password"
            autoComplete="new-password"
            toggleLabel={t('show')}
            value={password}
            error={checked && password === '' ? t('missing') : undefined}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {request.error ? <InlineError>{problemText(request.error)}</InlineError> : null}
          <Button type="submit" size="lg" loading={request.isPending}>
            {t('submit')}
          </Button>
        </form>
      )}
    </Door>
  )
}
