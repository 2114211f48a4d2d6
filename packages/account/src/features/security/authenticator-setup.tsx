import { Button, TextInput } from '@mantine/core'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useEffect, useEffectEvent, useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { problemCode } from '../../lib/problem.ts'
import { CopyText } from './copy-text.tsx'
import { QrCode } from './qr-code.tsx'
import { useBeginTotp, useConfirmTotp } from './queries.ts'
import classes from './security.module.css'

interface AuthenticatorSetupProps {
  /** With the recovery codes, where these are the first. */
  onDone: (codes: readonly string[] | null) => void
}

/** Scan, or type the key; the first code of the app confirms that it works. */
export function AuthenticatorSetup({ onDone }: AuthenticatorSetupProps) {
  const begin = useBeginTotp()
  const start = useEffectEvent(() => begin.mutate({}))
  useEffect(() => start(), [])
  const query = { data: begin.data, error: begin.error, isFetching: begin.isPending, refetch: () => begin.mutate({}) }
  return (
    <QueryState query={query} rows={2} rowHeight={120}>
      {(setup) => (
        <div className={classes.stack}>
          <Key setup={setup} />
          <FirstCode onDone={onDone} />
        </div>
      )}
    </QueryState>
  )
}

function Key({ setup: { uri, secret } }: { setup: Schemas['TotpSetup'] }) {
  const { t } = useTranslation('security', { keyPrefix: 'authenticator' })
  const groups = secret.replace(/\s/g, '').match(/.{1,4}/g) ?? []
  return (
    <ol className={classes.steps}>
      <li>{t('install')}</li>
      <li>
        {t('scan')}
        <QrCode text={uri} label={t('qr')} />
        <p className={classes.text}>{t('type')}</p>
        <p className={classes.key}>{groups.join(' ')}</p>
        <CopyText text={groups.join('')} label={t('copy')} done={t('copied')} />
      </li>
    </ol>
  )
}

function FirstCode({ onDone }: AuthenticatorSetupProps) {
  const { t } = useTranslation('security', { keyPrefix: 'authenticator' })
  const { buttonSize } = useAccountApp()
  const confirm = useConfirmTotp()
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const isWhole = code.replace(/\s/g, '').length === 6
  const isWrong = problemCode(confirm.error) === 'code_wrong'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isWhole) return field.current?.focus()
    if (confirm.isPending) return
    confirm.mutate({ body: { code } }, { onSuccess: (added) => onDone(added.recoveryCodes), onError: () => field.current?.select() })
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        ref={field}
        label={t('code')}
        description={t('codeHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        value={code}
        error={asked && !isWhole ? t('codeMissing') : isWrong ? t('codeWrong') : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <ProblemLine error={isWrong ? undefined : confirm.error} />
      <div>
        <Button type="submit" size={buttonSize} loading={confirm.isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
