import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { joinSteps, tidyLogin, type JoinStepName } from '../../lib/join-draft.ts'
import { secretOf } from '../../lib/access-code.ts'
import { MIN_PASSWORD } from '../../lib/password.ts'
import { fieldErrorsOf, problemCode } from '../../lib/problem.ts'
import { JoinFrame } from './join-frame.tsx'
import { LoginStep } from './login-step.tsx'
import { PrivacyStep } from './privacy-step.tsx'
import { useRedeem, type OpenInvitation } from './queries.ts'
import { useJoinDraft } from './use-join-draft.ts'
import { useWaitText } from './use-wait-text.ts'
import { WhoStep } from './who-step.tsx'

interface JoinFlowProps {
  secret: string
  invitation: OpenInvitation
  step: Exclude<JoinStepName, 'ways'>
}

/** The steps before the account exists. */
export function JoinFlow({ secret, invitation, step: wanted }: JoinFlowProps) {
  const { i18n } = useTranslation('joining')
  const navigate = useNavigate()
  const { hash } = useLocation()
  const { audience, paths, speak } = useAccountApp()
  const draft = useJoinDraft(`th:${audience}:joining`, invitation)
  const [password, setPassword] = useState('')
  const redeem = useRedeem()
  const refusal = useRefusal(redeem.error)
  const locale = i18n.language === 'en' ? 'en' : 'de'
  // After a reload the password is gone, so the privacy step cannot be the next.
  const step = wanted === 'privacy' && invitation.passwordNeeded && password.length < MIN_PASSWORD ? 'login' : wanted

  const before = joinSteps[joinSteps.indexOf(step) - 1]

  const go = (to: JoinStepName, replace = false) => void navigate({ search: `?step=${to}`, hash }, { replace })
  const join = (wording: string) => {
    const body = {
      ...secretOf(secret),
      locale,
      ...(invitation.passwordNeeded ? { password } : {}),
      ...(invitation.login === null ? { login: tidyLogin(draft.value.loginName) } : {}),
      privacyNotice: { wording, locale },
    } as const
    redeem.mutate(
      { body },
      {
        onSuccess: ({ session, login, emailToConfirm }) => {
          draft.forget()
          if (session === null) return void navigate(paths.login, { replace: true, state: { login } })
          // The used secret leaves the address, too.
          void navigate({ search: '?step=ways' }, { replace: true, state: { emailToConfirm } })
        },
        onError: (error) => isOfLogin(error) && go('login', true),
      },
    )
  }
  return (
    <JoinFrame step={step} onBack={before ? () => go(before, true) : undefined} onLanguage={(other) => void speak(other)}>
      {step === 'who' ? <WhoStep invitation={invitation} onNext={() => go('login')} /> : null}
      {step === 'login' ? (
        <LoginStep
          invitation={invitation}
          draft={draft.value}
          password={password}
          refusal={refusal.ofField}
          onDraft={(change) => {
            redeem.reset()
            draft.set(change)
          }}
          onPassword={(typed) => {
            redeem.reset()
            setPassword(typed)
          }}
          onNext={() => go('privacy', wanted === 'privacy')}
        />
      ) : null}
      {step === 'privacy' ? (
        <PrivacyStep
          invitation={invitation}
          agreed={draft.value.agreed}
          busy={redeem.isPending}
          error={refusal.other}
          onAgree={(agreed) => draft.set({ agreed })}
          onJoin={join}
        />
      ) : null}
    </JoinFrame>
  )
}

const fieldOf = (error: unknown): 'login' | 'password' | undefined => {
  const fields = fieldErrorsOf(error)
  if (problemCode(error) === 'login_taken' || 'login' in fields) return 'login'
  return problemCode(error) === 'password_too_weak' || 'password' in fields ? 'password' : undefined
}
const isOfLogin = (error: unknown) => fieldOf(error) !== undefined

const codeOf = (error: unknown, field: 'login' | 'password') => {
  if (field === 'password') return 'password_too_weak'
  return problemCode(error) === 'login_taken' ? 'login_taken' : 'login_invalid'
}

/** What the server had against it: at a field of the log-in step, or of the whole. */
function useRefusal(error: unknown) {
  const { t } = useTranslation('joining')
  const waitText = useWaitText()
  if (error === null || error === undefined) return { ofField: undefined, other: undefined }
  const field = fieldOf(error)
  if (!field) return { ofField: undefined, other: problemCode(error) === 'link_invalid' ? t('link.text') : waitText(error) }
  return { ofField: { field, text: t(`error.${codeOf(error, field)}`) }, other: undefined }
}
