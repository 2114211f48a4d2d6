import { Button, TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { askForPasskey, canUsePasskeys, isGivenUp } from '../../components/passkey-queries.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useConfirm, useConfirmByPasskey } from './queries.ts'
import classes from './security.module.css'

type Way = Schemas['Security']['confirmBy'][number]

interface ProofFormProps {
  by: readonly Way[]
  onDone: () => void
}

/** It is really you: by password, code or passkey, whatever the account has. */
export function ProofForm({ by, onDone }: ProofFormProps) {
  const { t } = useTranslation('security', { keyPrefix: 'proof' })
  const ways = by.filter((way) => way !== 'passkey' || canUsePasskeys())
  const typed = ways.find((way) => way !== 'passkey')
  if (ways.length === 0) return <p className={classes.text}>{t('signInAgain')}</p>
  return (
    <div className={classes.stack}>
      <p className={classes.text}>{t('text')}</p>
      {ways.includes('passkey') ? <PasskeyProof onDone={onDone} /> : null}
      {typed === 'password' || typed === 'totp' ? <TypedProof way={typed} onDone={onDone} /> : null}
    </div>
  )
}

function TypedProof({ way, onDone }: { way: 'password' | 'totp'; onDone: () => void }) {
  const { t } = useTranslation('security', { keyPrefix: 'proof' })
  const { buttonSize } = useAccountApp()
  const confirm = useConfirm()
  const [value, setValue] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    // A form of a page may stand around the dialog in React's tree.
    event.stopPropagation()
    setAsked(true)
    if (value.trim() === '') return
    confirm.mutate({ body: way === 'password' ? { currentPassword: value } : { code: value } }, { onSuccess: onDone })
  }
  const field = {
    value,
    label: t(way),
    error: asked && value.trim() === '' ? t(`missing.${way}`) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value),
    'data-autofocus': true,
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {way === 'password' ? (
        <PasswordField {...field} name="password" autoComplete="current-password" toggleLabel={t('showPassword')} />
      ) : (
        <TextInput {...field} name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
      )}
      <ProblemLine error={confirm.error} />
      <Button type="submit" size={buttonSize} loading={confirm.isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}

function PasskeyProof({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('security', { keyPrefix: 'proof' })
  const begin = useConfirmByPasskey()
  const confirm = useConfirm()
  const [error, setError] = useState<unknown>()
  const ask = async () => {
    const { options } = await begin.mutateAsync({})
    await confirm.mutateAsync({ body: { passkey: await askForPasskey(options) } })
    onDone()
  }
  const onClick = () => {
    setError(undefined)
    ask().catch((reason: unknown) => setError(isGivenUp(reason) ? 'passkey_given_up' : reason))
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFingerprint aria-hidden="true" />}
        loading={begin.isPending || confirm.isPending}
        onClick={onClick}
      >
        {t('passkey')}
      </Button>
      <ProblemLine error={error} />
    </>
  )
}
