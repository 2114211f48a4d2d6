import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { problemCode } from '../../lib/problem.ts'
import classes from './log-in.module.css'

interface CodeFormProps {
  kind: 'totp' | 'recovery_code'
  error: unknown
  isPending: boolean
  onSubmit: (code: string, onRefused: () => void) => void
}

/** Six digits of the authenticator app, or one of the codes that were printed. */
export function CodeForm({ kind, error, isPending, onSubmit }: CodeFormProps) {
  const { t } = useTranslation('log-in', { keyPrefix: `second.${kind}` })
  const { buttonSize } = useAccountApp()
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const isWrong = problemCode(error) === 'code_wrong'
  const isWhole = kind === 'totp' ? code.replace(/\s/g, '').length === 6 : code.trim() !== ''
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isWhole) return field.current?.focus()
    if (!isPending) onSubmit(code.trim(), () => field.current?.select())
  }
  const digits = { inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 12 } as const
  const letters = { autoComplete: 'off', autoCapitalize: 'characters', maxLength: 60 } as const
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.text}>{t('text')}</p>
      <TextInput
        ref={field}
        label={t('label')}
        name="code"
        spellCheck={false}
        classNames={{ input: classes.code ?? '' }}
        {...(kind === 'totp' ? digits : letters)}
        value={code}
        error={asked && !isWhole ? t('missing') : isWrong ? t('wrong') : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <ProblemLine error={isWrong ? undefined : error} />
      <Button type="submit" size={buttonSize} fullWidth loading={isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}
