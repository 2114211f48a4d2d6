import { Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useToast } from '../../components/use-toast.ts'
import classes from './notifications.module.css'
import { type Settings, useChange } from './queries.ts'

const usual = { from: '22:00', to: '07:00' }

/** Hours in which nothing rings; what comes then waits for their end. */
export function QuietHours({ settings: { quietFrom, quietTo } }: { settings: Settings }) {
  const { t } = useTranslation('notifications', { keyPrefix: 'quiet' })
  const { audience } = useAccountApp()
  const toast = useToast()
  const change = useChange()
  const saved = quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo }
  const shown = change.isPending ? change.variables.body.quiet : saved
  const save = (quiet: typeof saved) => {
    const undo = () => change.mutate({ body: { quiet: saved } }, { onSuccess: () => toast.done(t('undone')) })
    const message = quiet ? t('saved', quiet) : t('off')
    change.mutate({ body: { quiet } }, { onSuccess: () => toast.undoable(message, undo) })
  }
  return (
    <div className={classes.quiet}>
      <Switch
        label={t('label')}
        description={t(`text.${audience}`)}
        checked={shown !== null && shown !== undefined}
        onChange={(event) => save(event.currentTarget.checked ? usual : null)}
      />
      {shown ? (
        <div className={classes.times}>
          {(['from', 'to'] as const).map((end) => (
            <Time key={`${end} ${shown[end]}`} label={t(end)} value={shown[end]} onSave={(value) => save({ ...shown, [end]: value })} />
          ))}
        </div>
      ) : null}
      <ProblemLine error={change.error} />
    </div>
  )
}

/** Saved when somebody is done with it, and not at every digit. */
function Time({ label, value, onSave }: { label: string; value: string; onSave: (value: string) => void }) {
  const [typed, setTyped] = useState(value)
  const leave = () => {
    if (typed === '') setTyped(value)
    else if (typed !== value) onSave(typed)
  }
  return <TextInput type="time" label={label} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} onBlur={leave} />
}
