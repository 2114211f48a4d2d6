import { Button } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { askForPasskey, isGivenUp } from '../../components/passkey-queries.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import classes from './log-in.module.css'

interface PasskeyFormProps {
  options: Schemas['PasskeyRequestOptions']
  error: unknown
  isPending: boolean
  onSubmit: (passkey: Schemas['PasskeyAssertion']) => void
}

/** A passkey as the second step. */
export function PasskeyForm({ options, error, isPending, onSubmit }: PasskeyFormProps) {
  const { t } = useTranslation('log-in', { keyPrefix: 'second.passkey' })
  const { buttonSize } = useAccountApp()
  const [refusal, setRefusal] = useState<unknown>()
  const ask = () => {
    setRefusal(undefined)
    askForPasskey(options).then(onSubmit, (reason: unknown) => setRefusal(isGivenUp(reason) ? 'passkey_given_up' : reason))
  }
  return (
    <div className={classes.form}>
      <p className={classes.text}>{t('text')}</p>
      <ProblemLine error={refusal ?? error} />
      <Button size={buttonSize} fullWidth leftSection={<IconFingerprint aria-hidden="true" />} loading={isPending} onClick={ask}>
        {t('submit')}
      </Button>
    </div>
  )
}
