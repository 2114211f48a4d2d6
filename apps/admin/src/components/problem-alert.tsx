import { Button } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useTranslation } from 'react-i18next'
import { isConflict } from '../lib/problem.ts'
import classes from './problem-alert.module.css'
import { useProblemWords, type StateKind } from './use-problem-words.ts'

interface ProblemAlertProps {
  error: unknown
  /** Loads what somebody else saved meanwhile; typed text stays. */
  onReload?: (() => void) | undefined
  states?: StateKind
}

/** Why an act failed, above its buttons; nothing while there is no error. */
export function ProblemAlert({ error, onReload, states }: ProblemAlertProps) {
  const { t } = useTranslation('errors')
  const words = useProblemWords(states)
  if (error === null || error === undefined) return null
  return (
    <InlineError>
      <div className={classes.line}>
        <span>{words(error)}</span>
        {onReload && isConflict(error) ? (
          <Button variant="default" size="xs" onClick={onReload}>
            {t('showCurrent')}
          </Button>
        ) : null}
      </div>
    </InlineError>
  )
}
