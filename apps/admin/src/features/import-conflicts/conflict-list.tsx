import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { useMay } from '../../lib/session.ts'
import { ConflictGroup } from './conflict-group.tsx'
import classes from './conflicts.module.css'
import { groupsOf } from './groups.ts'
import { useDecide, type Conflict } from './queries.ts'

/** As many as one request decides. */
const most = 200

export type Decision = 'keep' | 'take'

/** Conflicts by record. One is decided beside its values, several by marking them. */
export function ConflictList({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { t } = useTranslation('import-conflicts')
  const may = useMay('exchange.write')
  const toast = useToast()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const decide = useDecide()
  const ids = conflicts.map(({ id }) => id)
  const chosen = ids.filter((id) => marked.has(id)).slice(0, most)
  const mark = (of: readonly string[], is: boolean) =>
    setMarked((before) => new Set(is ? [...before, ...of] : [...before].filter((id) => !of.includes(id))))
  const act = (of: readonly string[], decision: Decision) =>
    decide.mutate(
      { body: { ids: [...of], decision } },
      {
        onSuccess: ({ decided, gone, refused }) => {
          mark(of, false)
          const words = [
            decided.length > 0 ? t(`did.${decision}`, { count: decided.length }) : '',
            gone.length > 0 ? t('gone', { count: gone.length }) : '',
            refused.length > 0 ? t('refused', { count: refused.length }) : '',
          ]
          toast[refused.length > 0 ? 'failed' : 'done'](words.filter(Boolean).join(' '))
        },
      },
    )
  return (
    <div className={classes.outer}>
      {may ? (
        <div className={classes.bar}>
          <Checkbox
            label={chosen.length > 0 ? t('marked', { count: chosen.length }) : t('markAll')}
            checked={chosen.length === ids.length}
            indeterminate={chosen.length > 0 && chosen.length < ids.length}
            onChange={(event) => mark(ids, event.currentTarget.checked)}
          />
          <span className={classes.barActs}>
            <Button variant="default" disabled={chosen.length === 0} loading={decide.isPending} onClick={() => act(chosen, 'keep')}>
              {t('keepMarked')}
            </Button>
            <Button variant="default" disabled={chosen.length === 0} loading={decide.isPending} onClick={() => act(chosen, 'take')}>
              {t('takeMarked')}
            </Button>
          </span>
        </div>
      ) : null}
      <ProblemAlert error={decide.error} />
      {groupsOf(conflicts).map((group) => (
        <ConflictGroup key={group.recordId} group={group} marked={marked} onMark={may ? mark : undefined} onDecide={act} />
      ))}
    </div>
  )
}
