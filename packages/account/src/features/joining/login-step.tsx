import { TextInput } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { ToggleChoice } from '@treppenhaus/ui/toggle-choice'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { looksLikeEmail, tidyLogin, USER_NAME, type JoinDraft } from '../../lib/join-draft.ts'
import { MIN_PASSWORD } from '../../lib/password.ts'
import { JoinStep } from './join-step.tsx'
import type { OpenInvitation } from './queries.ts'

interface LoginStepProps {
  invitation: OpenInvitation
  draft: JoinDraft
  password: string
  /** What the server had against it the last time. */
  refusal: { field: 'login' | 'password'; text: string } | undefined
  onDraft: (change: Partial<JoinDraft>) => void
  onPassword: (password: string) => void
  onNext: () => void
}

/** Log-in name and password, with their rules said beforehand. */
export function LoginStep({ invitation, draft, password, refusal, onDraft, onPassword, onNext }: LoginStepProps) {
  const { t } = useTranslation('joining', { keyPrefix: 'login' })
  const [asked, setAsked] = useState(refusal !== undefined)
  const loginField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  const fixed = invitation.login !== null
  const choosesName = invitation.userNameAllowed && !fixed
  const withName = choosesName && draft.withName
  const login = fixed ? (invitation.login ?? '') : draft.loginName

  const loginProblem = () => {
    if (fixed) return undefined
    if (login.trim() === '') return withName ? t('nameMissing') : t('emailMissing')
    if (withName) return USER_NAME.test(tidyLogin(login)) ? undefined : t('nameWrong')
    return looksLikeEmail(login) ? undefined : t('emailWrong')
  }
  const passwordProblem = () =>
    invitation.passwordNeeded && password.length < MIN_PASSWORD ? t('tooShort', { min: MIN_PASSWORD }) : undefined
  const next = () => {
    setAsked(true)
    if (loginProblem()) return loginField.current?.focus()
    if (passwordProblem()) return passwordField.current?.focus()
    onNext()
  }
  const shown = (field: 'login' | 'password', problem: string | undefined) =>
    asked ? (problem ?? (refusal?.field === field ? refusal.text : undefined)) : undefined
  const missing = MIN_PASSWORD - password.length

  return (
    <JoinStep heading={t('heading')} onSubmit={next}>
      {choosesName ? (
        <ToggleChoice
          legend={t('kind')}
          options={[
            { value: 'email', label: t('withEmail') },
            { value: 'name', label: t('withName') },
          ]}
          value={withName ? 'name' : 'email'}
          onChange={(kind) => onDraft({ withName: kind === 'name', loginName: '' })}
        />
      ) : null}
      <TextInput
        ref={loginField}
        label={fixed ? t('fixed') : withName ? t('name') : t('email')}
        description={fixed ? t('fixedHint') : withName ? t('nameHint') : t('emailHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        name="username"
        type={withName || fixed ? 'text' : 'email'}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        readOnly={fixed}
        maxLength={withName ? 40 : 254}
        value={login}
        error={shown('login', loginProblem())}
        onChange={(event) => onDraft({ loginName: event.currentTarget.value })}
      />
      {invitation.passwordNeeded ? (
        <PasswordField
          ref={passwordField}
          label={t('password')}
          description={
            <>
              {t('passwordHint', { min: MIN_PASSWORD })}{' '}
              {password === '' ? null : missing > 0 ? t('missingChars', { count: missing }) : t('enough')}
            </>
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          name="password"
          autoComplete="new-password"
          toggleLabel={t('showPassword')}
          value={password}
          error={shown('password', passwordProblem())}
          onChange={(event) => onPassword(event.currentTarget.value)}
        />
      ) : (
        <Notice>{t('noPassword')}</Notice>
      )}
    </JoinStep>
  )
}
