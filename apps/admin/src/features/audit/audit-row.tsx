import { readyRoles } from '@treppenhaus/domain/permissions'
import { useTranslation } from 'react-i18next'
import { useRoleName } from '../../components/use-role-name.ts'
import { useTimeWords } from '../../components/use-time-words.ts'
import classes from './audit.module.css'
import type { AuditEntry } from './queries.ts'
import { useReasonWords } from './use-reason-words.ts'

/** One act in a line: when, who, what, to whom, and why in a word. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  const time = useTimeWords()
  const reasonWords = useReasonWords()
  const { at, actor, act, reason } = entry
  const object = useObjectName(entry)
  const [noun = '', verb = ''] = act.split('.')
  return (
    <li className={classes.row}>
      <time className={classes.when} dateTime={at}>
        {time.moment(at)}
      </time>
      <span className={classes.who}>{actor.name ?? t(`actor.${actor.kind}`)}</span>
      <span className={classes.what}>
        {t([`act.${noun}.${verb}`, 'act.other'], { act })}
        {object ? <span className={classes.object}>{object}</span> : null}
        {reason ? <span className={classes.reason}>{reasonWords(reason)}</span> : null}
      </span>
    </li>
  )
}

/** A name says whom; where there is none, the act says enough. */
function useObjectName({ object, actor }: AuditEntry): string | undefined {
  const roleName = useRoleName()
  if (!object?.name || object.name === actor.name) return undefined
  const key = readyRoles.find((ready) => object.kind === 'role' && ready === object.name)
  return key ? roleName({ key, name: '' }) : object.name
}
