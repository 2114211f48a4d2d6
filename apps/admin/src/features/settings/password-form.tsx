import { Button } from '@mantine/core'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { focusField } from '../../lib/focus-field.ts'
import { useChangePassword } from './queries.ts'
import classes from './settings.module.css'

const empty = { currentPassword: '', newPassword: '' }

/** Changes the password; all other sessions end. Passwords are the one thing that no draft keeps. */
export function PasswordForm() {
  const { t } = useTranslation(['settings', 'session', 'errors'])
  const toast = useToast()
  const change = useChangePassword()
  const [fields, setFields] = useState(empty)
  const [tried, setTried] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (fields.currentPassword === '') return focusField('currentPassword')
    if (fields.newPassword === '') return focusField('newPassword')
    change.mutate(fields, {
      onSuccess: () => {
        setFields(empty)
        setTried(false)
        toast.done(t('settings:password.done'))
      },
      onError: () => focusField('currentPassword'),
    })
  }
  const field = (name: keyof typeof empty) => ({
    name,
    toggleLabel: t('session:togglePassword'),
    value: fields[name],
    error: tried && fields[name] === '' ? t('errors:field.required') : undefined,
    onChange: (event: { currentTarget: { value: string } }) => setFields({ ...fields, [name]: event.currentTarget.value }),
  })
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <PasswordField {...field('currentPassword')} label={t('settings:password.current')} autoComplete="current-password" />
      <PasswordField
        {...field('newPassword')}
        label={t('settings:password.new')}
        description={t('session:passwordHint')}
        autoComplete="new-password"
      />
      <ProblemAlert error={change.error} />
      <div>
        <Button type="submit" loading={change.isPending}>
          {t('settings:password.submit')}
        </Button>
      </div>
    </form>
  )
}
