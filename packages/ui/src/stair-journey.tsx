import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './stair-journey.module.css'

/** One step of a long way: its name, when it was reached (already in words) and its icon while it is not done. */
export interface JourneyStep {
  key: string
  label: string
  time?: string | undefined
  icon: ReactNode
}

interface StairJourneyProps {
  steps: readonly JourneyStep[]
  /** The present step, counted from 1; `steps.length + 1` when all are done. */
  current: number
  /** Accessible name of the list. */
  label: string
  /** Shown below: the word of the present step, "step 4 of 5", and what comes next. */
  word: string
  position: string
  next?: string | undefined
}

/** The stair in full size: a ticket's way to the resident, with times on the steps. */
export function StairJourney({ steps, current, label, word, position, next }: StairJourneyProps) {
  return (
    <section aria-label={label}>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const state = index + 1 < current ? 'done' : index + 1 === current ? 'now' : 'open'
          return (
            <li
              key={step.key}
              className={classes.step}
              data-state={state}
              aria-current={state === 'now' ? 'step' : undefined}
              style={{ '--rise': index } as React.CSSProperties}
            >
              <span className={classes.icon} aria-hidden="true">
                {state === 'done' ? <IconCheck /> : step.icon}
              </span>
              <span className={classes.block}>
                <span className={classes.name}>{step.label} </span>
                {step.time === undefined ? null : <span className={`num ${classes.time}`}>{step.time}</span>}
              </span>
            </li>
          )
        })}
      </ol>
      <p className={classes.now}>
        <strong>{word}</strong>
        <span className="num">{position}</span>
      </p>
      {next === undefined ? null : <p className={classes.next}>{next}</p>}
    </section>
  )
}
