import { Anchor, Button, TextInput } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { Notice } from '@treppenhaus/ui/notice'
import { OrDivider } from '@treppenhaus/ui/or-divider'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation } from 'react-router'
import { Door } from '../../components/door.tsx'
import { session, useSession } from '../../components/session-queries.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import { paths } from '../../lib/paths.ts'
import { DemoLogins } from './demo-logins.tsx'
import { arrival } from './arrival.ts'

/** Log-in of contractors and caretakers. */
export function LoginPage() {
  const { t } = useTranslation('session', { keyPrefix: 'login' })
  const state = useSession()
  const { from, because } = arrival(useLocation().state)
  const problemText = useProblemText()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [checked, setChecked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const form = useRef<HTMLFormElement>(null)

  if (state.status === 'authenticated') return <Navigate to={from} replace />

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setChecked(true)
    const empty = login.trim() === '' ? 'login' : password === '' ? 'password' : undefined
    if (empty !== undefined) return form.current?.querySelector<HTMLElement>(`[name=${empty}]`)?.focus()
    if (busy) return
    setBusy(true)
    try {
      await session.logIn({ login: login.trim(), password })
    } catch (reason) {
      setError(reason)
      form.current?.querySelector<HTMLElement>('[name=password]')?.focus()
    } finally {
      setBusy(false)
    }
  }

  return (
    <Door title={t('title')}>
      {because === undefined ? null : <Notice>{t(`because.${because}`)}</Notice>}
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('login')}
          name="login"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          value={login}
          error={checked && login.trim() === '' ? t('loginMissing') : undefined}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordField
          label={t('password')}
          name="password"
          autoComplete="current-password"
          toggleLabel={t('show')}
          value={password}
          error={checked && password === '' ? t('passwordMissing') : undefined}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {error === undefined ? null : <InlineError>{problemText(error)}</InlineError>}
        <Button type="submit" size="lg" loading={busy}>
          {t('submit')}
        </Button>
      </form>
      <OrDivider label={t('noAccount')} />
      <Button component={Link} to={paths.requestLink} variant="default" size="lg" leftSection={<IconLink aria-hidden="true" />}>
        {t('requestLink')}
      </Button>
      <p>
        <Anchor component={Link} to={paths.forgot}>
          {t('forgot')}
        </Anchor>
      </p>
      <DemoLogins
        onChoose={(chosen) => {
          setLogin(chosen.login)
          setPassword(chosen.password)
        }}
      />
    </Door>
  )
}
