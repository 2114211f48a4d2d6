import type { TablerIcon } from '@tabler/icons-react'
import { useId } from 'react'
import classes from './segments.module.css'

interface SegmentsProps<Value extends string> {
  legend: string
  legendHidden?: boolean
  options: readonly { value: Value; label: string; icon?: TablerIcon }[]
  value: Value
  onChange: (value: Value) => void
  disabled?: boolean
}

/** One of a few, side by side in one frame; real radio buttons for the keyboard. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { legend, legendHidden = false, options, value, onChange, disabled = false } = props
  const name = useId()
  return (
    <fieldset className={classes.group} disabled={disabled}>
      <legend className={classes.legend} data-hidden={legendHidden || undefined}>
        {legend}
      </legend>
      <div className={classes.segments}>
        {options.map(({ value: own, label, icon: Icon }) => (
          <label key={own} className={classes.segment}>
            <input type="radio" name={name} value={own} checked={own === value} onChange={() => onChange(own)} />
            {Icon ? <Icon aria-hidden="true" /> : null}
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
