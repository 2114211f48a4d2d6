import type { Schemas } from '@treppenhaus/api-client/problem'
import { Notice } from '@treppenhaus/ui/notice'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useLocation, useSearchParams } from 'react-router'
import { useAccountApp, useSession } from '../../components/account-context.ts'
import { useOrganization } from '../../components/organization-queries.ts'
import { readArrival } from '../../lib/arrival.ts'
import { DemoLogins } from './demo-logins.tsx'
import classes from './log-in.module.css'
import { PasswordStep } from './password-step.tsx'
import { useLogIn } from './queries.ts'
import { SecondFactorStep } from './second-factor-step.tsx'

type Step = Schemas['SecondFactorNeeded']['secondFactor']

/** The way in; whoever came from a page goes back there. */
export function LoginPage() {
  const { t } = useTranslation('log-in')
  const { audience, paths, Door } = useAccountApp()
  const state = useSession()
  const arrival = readArrival(useLocation().state)
  const logIn = useLogIn()
  const [step, setStep] = useState<Step>()
  const [isOver, setIsOver] = useState(false)

  if (state.status === 'authenticated') return <Navigate to={arrival.from ?? paths.home} replace />

  const submit = (body: Schemas['LoginBody'], onError?: () => void) => {
    setIsOver(false)
    logIn.mutate(body, { onSuccess: (needed) => setStep(needed ?? undefined), onError: () => onError?.() })
  }
  const again = (over: boolean) => {
    setStep(undefined)
    setIsOver(over)
    logIn.reset()
  }
  if (step) return <SecondFactorStep step={step} onLeave={again} />
  return (
    <Door title={t(`title.${audience}`)}>
      <div className={classes.door}>
        {isOver ? <Notice>{t('over')}</Notice> : <ArrivalNote />}
        <PasswordStep error={logIn.error} isPending={logIn.isPending} onSubmit={submit} next={arrival.from ?? paths.home} />
        <DemoLogins onChoose={submit} />
      </div>
    </Door>
  )
}

/** Why the page came up, where there is something to say. */
function ArrivalNote() {
  const { t } = useTranslation('log-in')
  const state = useSession()
  const { note } = readArrival(useLocation().state)
  const [search] = useSearchParams()
  const organization = useOrganization()
  const error = search.get('error')
  if (error !== null)
    return <Notice kind="caution">{t([`signOn.${error}`, 'signOn.other'], { name: organization.data?.name ?? '' })}</Notice>
  const because = note ?? (state.status === 'anonymous' ? state.because : undefined)
  return because === undefined ? null : <Notice>{t(`note.${because}`)}</Notice>
}
