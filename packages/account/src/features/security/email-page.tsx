import { Button, TextInput } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp, useMe } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useBeginEmailChange } from './queries.ts'
import classes from './security.module.css'
import { SecuritySubpage } from './security-subpage.tsx'
import { useProofFirst } from './use-proof-first.tsx'

/** Enough to catch a slip; whether it exists shows when the link is opened. */
const isAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** Another e-mail address. It counts when both the new and the old one have confirmed it. */
export function EmailPage() {
  const { t } = useTranslation('security', { keyPrefix: 'email' })
  const begin = useBeginEmailChange()
  const proof = useProofFirst()
  const sent = begin.isSuccess ? begin.variables.body.email : undefined
  return (
    <SecuritySubpage title={t('title')}>
      {sent === undefined ? (
        (proof ?? <EmailForm error={begin.error} isPending={begin.isPending} onSubmit={(email) => begin.mutate({ body: { email } })} />)
      ) : (
        <div role="status">
          <Sent email={sent} />
        </div>
      )}
    </SecuritySubpage>
  )
}

function Sent({ email }: { email: string }) {
  const { t } = useTranslation('security', { keyPrefix: 'email' })
  const { email: old } = useMe()
  return <Notice>{old === null ? t('sentOne', { email }) : t('sentBoth', { email, old })}</Notice>
}

function EmailForm({ error, isPending, onSubmit }: { error: unknown; isPending: boolean; onSubmit: (email: string) => void }) {
  const { t } = useTranslation('security', { keyPrefix: 'email' })
  const { buttonSize } = useAccountApp()
  const { email: old } = useMe()
  const field = useRef<HTMLInputElement>(null)
  const [email, setEmail] = useState('')
  const [asked, setAsked] = useState(false)
  const isWrong = !isAddress(email.trim())
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isWrong) return field.current?.focus()
    if (!isPending) onSubmit(email.trim())
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.text}>{old === null ? t('textOne') : t('textBoth', { old })}</p>
      <TextInput
        ref={field}
        label={t('label')}
        type="email"
        name="email"
        autoComplete="email"
        maxLength={254}
        value={email}
        error={asked && isWrong ? t('invalid') : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <ProblemLine error={error} />
      <div>
        <Button type="submit" size={buttonSize} loading={isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
