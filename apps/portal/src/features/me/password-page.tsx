import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { TopBar } from '@treppenhaus/ui/top-bar'
import { showToast } from '@treppenhaus/ui/undo-toast'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useProblemText } from '../../components/use-problem-text.ts'
import { MIN_PASSWORD } from '../../lib/password.ts'
import { paths } from '../../lib/paths.ts'
import { problemCode } from '../../lib/problem.ts'
import { useDocumentTitle } from '../../lib/use-document-title.ts'
import classes from './me-page.module.css'
import { useChangePassword } from './queries.ts'

/** A new password; other devices have to log in again. */
export function PasswordPage() {
  const { t } = useTranslation('me', { keyPrefix: 'change' })
  const { t: tCommon } = useTranslation('common')
  useDocumentTitle(t('title'))
  const back = (
    <ActionIcon component={Link} to={paths.me} aria-label={tCommon('back')}>
      <IconArrowLeft aria-hidden="true" />
    </ActionIcon>
  )
  return (
    <>
      <TopBar title={t('title')} back={back} />
      <PasswordForm />
    </>
  )
}

function PasswordForm() {
  const { t } = useTranslation('me', { keyPrefix: 'change' })
  const { t: tCommon } = useTranslation('common')
  const problemText = useProblemText()
  const navigate = useNavigate()
  const change = useChangePassword()
  const currentField = useRef<HTMLInputElement>(null)
  const nextField = useRef<HTMLInputElement>(null)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [asked, setAsked] = useState(false)
  const code = change.error ? problemCode(change.error) : undefined
  const short = next.length < MIN_PASSWORD
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (current === '') return currentField.current?.focus()
    if (short) return nextField.current?.focus()
    change.mutate(
      { currentPassword: current, newPassword: next },
      {
        onSuccess: () => {
          showToast({ message: t('done'), closeLabel: tCommon('close') })
          void navigate(paths.me)
        },
        onError: (error) => (problemCode(error) === 'password_too_weak' ? nextField : currentField).current?.focus(),
      },
    )
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <PasswordField
        ref={currentField}
        label={t('current')}
        autoComplete="current-password"
        toggleLabel={t('showCurrent')}
        value={current}
        error={asked && current === '' ? t('currentMissing') : code === 'current_password_wrong' ? problemText(change.error) : undefined}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordField
        ref={nextField}
        label={t('next')}
        description={t('hint', { min: MIN_PASSWORD })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        toggleLabel={t('showNext')}
        value={next}
        error={asked && short ? t('tooShort', { min: MIN_PASSWORD }) : code === 'password_too_weak' ? problemText(change.error) : undefined}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      {code && code !== 'current_password_wrong' && code !== 'password_too_weak' ? (
        <InlineError>{problemText(change.error)}</InlineError>
      ) : null}
      <Button type="submit" fullWidth loading={change.isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}
