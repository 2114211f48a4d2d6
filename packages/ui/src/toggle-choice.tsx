import type { TablerIcon } from '@tabler/icons-react'
import { useId } from 'react'
import type { StatusHue } from './lib/palette.ts'
import classes from './toggle-choice.module.css'

export interface ToggleOption<Value extends string> {
  value: Value
  label: string
  icon?: TablerIcon | undefined
  /** Fills the chosen option with this colour; a plain radio button when left out. */
  hue?: StatusHue | undefined
}

interface ToggleChoiceProps<Value extends string> {
  legend: string
  legendHidden?: boolean
  options: readonly ToggleOption<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** Two or three answers with a thumb: yes and no, or the outcome of a job. */
  size?: 'normal' | 'large'
  disabled?: boolean
}

/** A few answers side by side, each with its radio button or its colour. */
export function ToggleChoice<Value extends string>(props: ToggleChoiceProps<Value>) {
  const { legend, legendHidden = false, options, value, onChange, size = 'normal', disabled = false } = props
  const name = useId()
  return (
    <fieldset className={classes.group} disabled={disabled}>
      <legend className={classes.legend} data-hidden={legendHidden || undefined}>
        {legend}
      </legend>
      <div className={classes.options} data-size={size}>
        {options.map(({ value: own, label, icon: Icon, hue }) => (
          <label key={own} className={classes.option} data-size={size} data-hue={hue}>
            <input type="radio" className={classes.input} name={name} value={own} checked={own === value} onChange={() => onChange(own)} />
            {Icon === undefined ? null : <Icon aria-hidden="true" />}
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
