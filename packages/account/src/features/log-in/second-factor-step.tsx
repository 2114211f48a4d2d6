import { Anchor, Button } from '@mantine/core'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { canUsePasskeys } from '../../components/passkey-queries.ts'
import { problemCode } from '../../lib/problem.ts'
import { CodeForm } from './code-form.tsx'
import classes from './log-in.module.css'
import { PasskeyForm } from './passkey-form.tsx'
import { useSecondFactor } from './queries.ts'

type Step = Schemas['SecondFactorNeeded']['secondFactor']
type Method = Step['methods'][number]

interface SecondFactorStepProps {
  step: Step
  /** Back to the password; `over` when this try can no longer be finished. */
  onLeave: (over: boolean) => void
}

/** The password was right; now what only this person has. */
export function SecondFactorStep({ step, onLeave }: SecondFactorStepProps) {
  const { t } = useTranslation('log-in', { keyPrefix: 'second' })
  const { Door } = useAccountApp()
  const second = useSecondFactor()
  const methods = step.methods.filter((method) => method !== 'passkey' || (step.passkey !== null && canUsePasskeys()))
  const [method, setMethod] = useState<Method>(methods[0] ?? 'recovery_code')
  const send = (proof: Omit<Schemas['SecondFactorBody'], 'challenge'>, onRefused: () => void) =>
    second.mutate(
      { challenge: step.challenge, ...proof },
      { onError: (error) => (problemCode(error) === 'challenge_over' ? onLeave(true) : onRefused()) },
    )
  const choose = (next: Method) => {
    second.reset()
    setMethod(next)
  }
  return (
    <Door title={t('title')}>
      <div className={classes.door}>
        {method === 'passkey' && step.passkey ? (
          <PasskeyForm
            options={step.passkey}
            error={second.error}
            isPending={second.isPending}
            onSubmit={(passkey) => send({ passkey }, () => undefined)}
          />
        ) : (
          <CodeForm
            key={method}
            kind={method === 'totp' ? 'totp' : 'recovery_code'}
            error={second.error}
            isPending={second.isPending}
            onSubmit={(code, onRefused) => send(method === 'totp' ? { code } : { recoveryCode: code }, onRefused)}
          />
        )}
        <div className={classes.ways}>
          {methods
            .filter((other) => other !== method)
            .map((other) => (
              <Button key={other} variant="default" fullWidth onClick={() => choose(other)}>
                {t(`use.${other}`)}
              </Button>
            ))}
        </div>
        <p className={classes.links}>
          <Anchor component="button" type="button" onClick={() => onLeave(false)}>
            {t('back')}
          </Anchor>
        </p>
      </div>
    </Door>
  )
}
