import { Anchor, Button } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { CODE_LENGTH } from '@treppenhaus/domain/invitation'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { plainCode, problemOfCode, showCode } from '../../lib/access-code.ts'
import { problemCode } from '../../lib/problem.ts'
import { CodeField } from './code-field.tsx'
import classes from './joining.module.css'
import { useTryCode } from './queries.ts'
import { useWaitText } from './use-wait-text.ts'

/** For the letter: its code is typed here, or comes behind the # of the scanned address. */
export function StartPage() {
  const { t } = useTranslation('joining')
  const { Door, paths } = useAccountApp()
  const [scanned] = useState(() => showCode(decodeURIComponent(window.location.hash.slice(1))))
  return (
    <Door title={t('start.title')}>
      <CodeForm scanned={scanned} />
      <p className={classes.links}>
        <span className={classes.quiet}>{t('start.account')}</span>
        <Anchor component={Link} to={paths.login}>
          {t('toLogin')}
        </Anchor>
      </p>
    </Door>
  )
}

function CodeForm({ scanned }: { scanned: string }) {
  const { t } = useTranslation('joining')
  const { buttonSize, paths } = useAccountApp()
  const navigate = useNavigate()
  const open = useTryCode()
  const waitText = useWaitText()
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState(scanned)
  const [asked, setAsked] = useState(false)
  const problem = problemOfCode(code)
  const refused = problemCode(open.error) === 'link_invalid'

  const send = (typed: string) =>
    open.mutate(
      { body: { code: plainCode(typed) } },
      {
        // Behind the # it reaches no server log, and a reload finds it again.
        onSuccess: () => void navigate({ pathname: paths.join, hash: plainCode(typed) }),
        onError: () => field.current?.focus(),
      },
    )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (problem) return field.current?.focus()
    send(code)
  }
  const sent = useRef(false)
  useEffect(() => {
    if (sent.current || scanned === '' || problemOfCode(scanned)) return
    sent.current = true
    send(scanned)
  })

  const words = () => {
    // What no code has is said at once, what is missing only when it was sent.
    if (problem === 'foreign') return t('start.foreign')
    if (asked && problem === 'missing') return t('start.missing')
    if (asked && problem === 'short') return t('start.short', { count: CODE_LENGTH - plainCode(code).length })
    return refused ? t('start.invalid') : undefined
  }
  return (
    <form className={classes.entry} onSubmit={submit} noValidate>
      <p className={classes.lead}>{t('start.text')}</p>
      <CodeField
        fieldRef={field}
        label={t('start.label')}
        description={t('start.hint')}
        error={words()}
        value={code}
        onChange={(text) => {
          setCode(text)
          open.reset()
        }}
      />
      {open.error && !refused ? <InlineError>{waitText(open.error)}</InlineError> : null}
      <Button type="submit" fullWidth size={buttonSize} loading={open.isPending}>
        {t('next')}
      </Button>
    </form>
  )
}
