import { VisuallyHidden } from '@mantine/core'
import classes from './stair.module.css'

interface StairProps {
  total: number
  /** The present step, counted from 1; 0 before the first, `total + 1` when all are done. */
  current: number
  /** The whole truth in words: the name of the step and "step 4 of 5". */
  label: string
  /** `list` beside a title, `form` across the head of a form. */
  variant?: 'list' | 'form'
}

type StepState = 'done' | 'now' | 'open'

const stateOf = (step: number, current: number): StepState => {
  if (step < current) return 'done'
  return step === current ? 'now' : 'open'
}

/** Progress climbs: done in blue, the present step in brass, open steps grey. */
export function Stair({ total, current, label, variant = 'list' }: StairProps) {
  const steps = Array.from({ length: total }, (_, index) => index + 1)
  return (
    <span className={classes.stair} data-variant={variant}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {steps.map((step) => (
        <i
          key={step}
          aria-hidden="true"
          className={classes.step}
          data-state={stateOf(step, current)}
          style={{
            height: variant === 'form' ? `${7 + (step - 1) * 3}px` : `${(20 + (70 / Math.max(1, total - 1)) * (step - 1)).toFixed(0)}%`,
          }}
        />
      ))}
    </span>
  )
}
