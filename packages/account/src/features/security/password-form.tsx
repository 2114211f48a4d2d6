import { Button } from '@mantine/core'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useProblemText } from '../../components/use-problem-text.ts'
import { useToast } from '../../components/use-toast.ts'
import { MIN_PASSWORD } from '../../lib/password.ts'
import { problemCode } from '../../lib/problem.ts'
import { useChangePassword } from './queries.ts'
import classes from './security.module.css'

const empty = { currentPassword: '', newPassword: '' }
const ofField = { current_password_wrong: 'currentPassword', password_too_weak: 'newPassword' } as const

/** Changes the password; other devices have to log in again. Passwords are the one thing that no draft keeps. */
export function PasswordForm() {
  const { t } = useTranslation('security', { keyPrefix: 'password' })
  const { buttonSize } = useAccountApp()
  const problemText = useProblemText()
  const toast = useToast()
  const change = useChangePassword()
  const [fields, setFields] = useState(empty)
  const [asked, setAsked] = useState(false)
  const refs = { currentPassword: useRef<HTMLInputElement>(null), newPassword: useRef<HTMLInputElement>(null) }
  const refused = ofField[problemCode(change.error) as keyof typeof ofField]
  const missing = {
    currentPassword: fields.currentPassword === '' ? t('currentMissing') : undefined,
    newPassword: fields.newPassword.length < MIN_PASSWORD ? t('tooShort', { min: MIN_PASSWORD }) : undefined,
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    const first = missing.currentPassword ? 'currentPassword' : missing.newPassword ? 'newPassword' : undefined
    if (first) return refs[first].current?.focus()
    change.mutate(fields, {
      onSuccess: () => {
        setFields(empty)
        setAsked(false)
        toast.done(t('done'))
      },
      onError: (error) => refs[ofField[problemCode(error) as keyof typeof ofField] ?? 'currentPassword'].current?.focus(),
    })
  }
  const field = (name: keyof typeof empty) => ({
    ref: refs[name],
    name,
    value: fields[name],
    error: (asked ? missing[name] : undefined) ?? (refused === name ? problemText(change.error) : undefined),
    onChange: (event: { currentTarget: { value: string } }) => setFields({ ...fields, [name]: event.currentTarget.value }),
  })
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <PasswordField {...field('currentPassword')} label={t('current')} autoComplete="current-password" toggleLabel={t('showCurrent')} />
      <PasswordField
        {...field('newPassword')}
        label={t('next')}
        description={t('hint', { min: MIN_PASSWORD })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        toggleLabel={t('showNext')}
      />
      <ProblemLine error={refused ? undefined : change.error} />
      <div>
        <Button type="submit" size={buttonSize} loading={change.isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
