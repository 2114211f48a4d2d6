import { Button, TextInput } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Door } from '../../components/door.tsx'
import { session } from '../../components/session-queries.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import { paths } from '../../lib/paths.ts'
import { problemCode } from '../../lib/problem.ts'
import { linkSecret } from './link-secret.ts'
import { tidyCode } from './tidy-code.ts'

/** The code from a fax leads to the same order as a link. */
export function CodePage() {
  const { t } = useTranslation('session', { keyPrefix: 'code' })
  const problemText = useProblemText()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    const secret = tidyCode(code)
    if (secret === '') return event.currentTarget.querySelector<HTMLElement>('[name=code]')?.focus()
    if (busy) return
    setBusy(true)
    try {
      await session.openLink(secret)
      linkSecret.keep(secret)
      await navigate(paths.link)
    } catch (reason) {
      setError(reason)
      setBusy(false)
    }
  }

  return (
    <Door title={t('title')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('text')}</p>
        <TextInput
          label={t('label')}
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          error={checked && tidyCode(code) === '' ? t('missing') : undefined}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {error === undefined ? null : <InlineError>{problemCode(error) === 'link_invalid' ? t('wrong') : problemText(error)}</InlineError>}
        <Button type="submit" size="lg" loading={busy}>
          {t('submit')}
        </Button>
      </form>
    </Door>
  )
}
