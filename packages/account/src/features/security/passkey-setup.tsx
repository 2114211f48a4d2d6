import { Button, TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { deviceOf } from '@treppenhaus/domain/device'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { isGivenUp, isThereAlready, makePasskey } from '../../components/passkey-queries.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useAddPasskey, useBeginPasskey } from './queries.ts'
import classes from './security.module.css'
import { useDeviceName } from './use-device-name.ts'

interface PasskeySetupProps {
  /** With the recovery codes, where this is the first factor. */
  onDone: (codes: readonly string[] | null) => void
}

/** A name to know it by, then the device's own question. */
export function PasskeySetup({ onDone }: PasskeySetupProps) {
  const { t } = useTranslation('security', { keyPrefix: 'passkey' })
  const { buttonSize } = useAccountApp()
  const deviceName = useDeviceName()
  const begin = useBeginPasskey()
  const add = useAddPasskey()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(() => deviceName(deviceOf(navigator.userAgent)))
  const [asked, setAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const isEmpty = name.trim() === ''
  const make = async () => {
    const { options } = await begin.mutateAsync({})
    const passkey = await makePasskey(options)
    const { recoveryCodes } = await add.mutateAsync({ body: { name: name.trim(), passkey } })
    onDone(recoveryCodes)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isEmpty) return field.current?.focus()
    setError(undefined)
    setIsBusy(true)
    make()
      .catch((reason: unknown) => setError(isThereAlready(reason) ? 'passkey_exists' : isGivenUp(reason) ? 'passkey_not_made' : reason))
      .finally(() => setIsBusy(false))
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.text}>{t('text')}</p>
      <TextInput
        ref={field}
        label={t('name')}
        description={t('nameHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        name="passkey-name"
        maxLength={80}
        value={name}
        error={asked && isEmpty ? t('nameMissing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ProblemLine error={error} />
      <div>
        <Button type="submit" size={buttonSize} leftSection={<IconFingerprint aria-hidden="true" />} loading={isBusy}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
