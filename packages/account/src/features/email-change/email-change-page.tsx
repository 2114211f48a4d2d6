import { Anchor, Button } from '@mantine/core'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { problemCode } from '../../lib/problem.ts'
import { useFragmentSecret } from '../../lib/use-fragment-secret.ts'
import classes from './email-change.module.css'
import { useConfirmEmailChange, useEmailChange, useStopEmailChange } from './queries.ts'

/** A link that confirms, or stops, another e-mail address. Each of both addresses gets one. */
export function EmailChangePage() {
  const { t } = useTranslation('email-change')
  const { paths, Door } = useAccountApp()
  const token = useFragmentSecret()
  return (
    <Door title={t('title')}>
      {token === '' ? <Notice kind="caution">{t('noToken')}</Notice> : <Change key={token} token={token} />}
      <p className={classes.links}>
        <Anchor component={Link} to={paths.login}>
          {t('login')}
        </Anchor>
      </p>
    </Door>
  )
}

function Change({ token }: { token: string }) {
  const { t } = useTranslation('email-change')
  const change = useEmailChange(token)
  if (problemCode(change.error) === 'link_invalid') return <Notice kind="caution">{t('over')}</Notice>
  return <QueryState query={change}>{(found) => <Question change={found} token={token} />}</QueryState>
}

function Question({ change, token }: { change: Schemas['EmailChange']; token: string }) {
  const { t } = useTranslation('email-change')
  const { buttonSize } = useAccountApp()
  const confirm = useConfirmEmailChange()
  const stop = useStopEmailChange()
  const now = confirm.data ?? change
  const isConfirmed = now.side === 'old' ? now.oldConfirmed : now.newConfirmed
  if (stop.isSuccess) return <Answer text={t('stopped')} />
  if (now.applied) return <Answer text={t('applied', { email: now.newEmail })} />
  if (isConfirmed) return <Answer text={t(`waiting.${now.side}`)} />
  return (
    <div className={classes.stack}>
      <p className={classes.text}>{t(`question.${now.side}`, { email: now.newEmail })}</p>
      <ProblemLine error={confirm.error ?? stop.error} />
      <Button size={buttonSize} fullWidth loading={confirm.isPending} onClick={() => confirm.mutate({ body: { token } })}>
        {t('confirm')}
      </Button>
      <Button variant="default" size={buttonSize} fullWidth loading={stop.isPending} onClick={() => stop.mutate({ body: { token } })}>
        {t('stop')}
      </Button>
    </div>
  )
}

function Answer({ text }: { text: string }) {
  return (
    <div role="status">
      <Notice>{text}</Notice>
    </div>
  )
}
