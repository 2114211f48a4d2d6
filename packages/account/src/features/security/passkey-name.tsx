import { Button, TextInput } from '@mantine/core'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useRenamePasskey } from './queries.ts'
import classes from './security.module.css'

/** Another name for a passkey, in its place in the list. */
export function PasskeyName({ passkey, onDone }: { passkey: Schemas['Passkey']; onDone: () => void }) {
  const { t } = useTranslation('security', { keyPrefix: 'passkeys' })
  const rename = useRenamePasskey()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(passkey.name)
  const [asked, setAsked] = useState(false)
  useEffect(() => field.current?.select(), [])
  const isEmpty = name.trim() === ''
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isEmpty) return field.current?.focus()
    rename.mutate({ params: { path: { id: passkey.id } }, body: { name: name.trim() } }, { onSuccess: onDone })
  }
  return (
    <li className={classes.naming}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          ref={field}
          label={t('name')}
          maxLength={80}
          value={name}
          error={asked && isEmpty ? t('nameMissing') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ProblemLine error={rename.error} />
        <div className={classes.acts}>
          <Button type="submit" loading={rename.isPending}>
            {t('saveName')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </li>
  )
}
