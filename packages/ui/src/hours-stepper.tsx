import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import classes from './hours-stepper.module.css'

interface HoursStepperProps {
  label: string
  /** Working time in minutes. */
  minutes: number
  onChange: (minutes: number) => void
  /** Minutes of one press. */
  step?: number
  max?: number
  /** Already in words, such as "2:15 Std.". */
  display: string
  lessLabel: string
  moreLabel: string
}

/** Working time in quarters of an hour, with two large keys. */
export function HoursStepper(props: HoursStepperProps) {
  const { label, minutes, onChange, step = 15, max = 24 * 60, display, lessLabel, moreLabel } = props
  const id = useId()
  return (
    <div className={classes.field} role="group" aria-labelledby={id}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <div className={classes.stepper}>
        <button type="button" aria-label={lessLabel} disabled={minutes <= 0} onClick={() => onChange(Math.max(0, minutes - step))}>
          <IconMinus aria-hidden="true" />
        </button>
        <output className="num">{display}</output>
        <button type="button" aria-label={moreLabel} disabled={minutes >= max} onClick={() => onChange(Math.min(max, minutes + step))}>
          <IconPlus aria-hidden="true" />
        </button>
      </div>
    </div>
  )
}
