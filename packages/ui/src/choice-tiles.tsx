import { IconCheck } from '@tabler/icons-react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import classes from './choice-tiles.module.css'

export interface Choice {
  value: string
  label: string
  icon?: ReactNode
  /** A second, quiet line. */
  hint?: string | undefined
}

interface ChoiceTilesProps {
  /** The question; hidden when the page's heading asks it already. */
  legend: string
  legendHidden?: boolean
  choices: readonly Choice[]
  value: string | null
  onChange: (value: string) => void
  /** `tile` two in a row with a large icon, `row` one below the other, `compact` small and many. */
  layout?: 'tile' | 'row' | 'compact'
  error?: ReactNode
}

/** One of a few: big tiles for the thumb, real radio buttons for keyboard and screen reader. */
export function ChoiceTiles({ legend, legendHidden = false, choices, value, onChange, layout = 'tile', error }: ChoiceTilesProps) {
  const name = useId()
  const invalid = error !== undefined && error !== null && error !== false
  return (
    <fieldset className={classes.group} aria-describedby={invalid ? `${name}-error` : undefined}>
      <legend className={classes.legend} data-hidden={legendHidden || undefined}>
        {legend}
      </legend>
      <div className={classes.choices} data-layout={layout}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice} data-layout={layout}>
            <input
              type="radio"
              className={classes.input}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.icon === undefined ? null : (
              <span className={classes.icon} aria-hidden="true">
                {choice.icon}
              </span>
            )}
            <span>
              {choice.label}
              {choice.hint === undefined ? null : <span className={classes.hint}>{choice.hint}</span>}
            </span>
            <IconCheck className={classes.check} aria-hidden="true" />
          </label>
        ))}
      </div>
      {invalid ? (
        <p id={`${name}-error`} className={`mantine-InputWrapper-error ${classes.error}`}>
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
