import { Button } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { Notice } from '@treppenhaus/ui/notice'
import { PasswordField } from '@treppenhaus/ui/password-field'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import layout from '../../components/layout.module.css'
import { PageHead } from '../../components/page-head.tsx'
import { useProblemText } from '../../components/use-problem-text.ts'
import { paths } from '../../lib/paths.ts'
import { changePassword } from './queries.ts'

/** A new password; the other devices have to log in again. */
export function PasswordPage() {
  const { t } = useTranslation('me', { keyPrefix: 'password' })
  const problemText = useProblemText()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [checked, setChecked] = useState(false)
  const [stand, setStand] = useState<'open' | 'busy' | 'done'>('open')
  const [error, setError] = useState<unknown>()

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    const empty = current === '' ? 'current' : next === '' ? 'next' : undefined
    if (empty !== undefined) return event.currentTarget.querySelector<HTMLElement>(`[name=${empty}]`)?.focus()
    if (stand === 'busy') return
    setStand('busy')
    setError(undefined)
    try {
      await changePassword({ currentPassword: current, newPassword: next })
      setCurrent('')
      setNext('')
      setChecked(false)
      setStand('done')
    } catch (reason) {
      setError(reason)
      setStand('open')
    }
  }

  return (
    <>
      <PageHead title={t('title')} back={paths.me} />
      <form className={layout.form} onSubmit={(event) => void submit(event)} noValidate>
        <PasswordField
          label={t('current')}
          name="current"
          autoComplete="current-password"
          toggleLabel={t('showCurrent')}
          value={current}
          error={checked && current === '' ? t('currentMissing') : undefined}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordField
          label={t('next')}
          description={t('hint')}
          name="next"
          autoComplete="new-password"
          toggleLabel={t('showNext')}
          value={next}
          error={checked && next === '' ? t('nextMissing') : undefined}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        {error === undefined ? null : <InlineError>{problemText(error)}</InlineError>}
        <div role="status">{stand === 'done' ? <Notice>{t('done')}</Notice> : null}</div>
        <Button type="submit" size="lg" loading={stand === 'busy'}>
          {t('submit')}
        </Button>
      </form>
    </>
  )
}
