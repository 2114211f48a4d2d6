import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { importSteps, type ImportStep } from './import-step.ts'
import classes from './step-line.module.css'

interface StepLineProps {
  current: ImportStep
  /** The last step is through. */
  done?: boolean
}

/** File, check, take over: where the import stands, always in sight. */
export function StepLine({ current, done = false }: StepLineProps) {
  const { t } = useTranslation('imports')
  const now = importSteps.indexOf(current)
  return (
    <ol className={classes.steps} aria-label={t('steps.label')}>
      {importSteps.map((step, index) => {
        const through = index < now || (done && index === now)
        return (
          <li key={step} className={classes.step} data-through={through || undefined} aria-current={index === now ? 'step' : undefined}>
            <span className={classes.sign} aria-hidden="true">
              {through ? <IconCheck size={14} stroke={2.5} /> : index + 1}
            </span>
            {t(`steps.${step}`)}
            {through ? <VisuallyHidden> {t('steps.done')}</VisuallyHidden> : null}
          </li>
        )
      })}
    </ol>
  )
}
