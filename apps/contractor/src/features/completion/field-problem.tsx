import type { ReactNode } from 'react'
import classes from './completion-page.module.css'

/** What is wrong with a group of fields; said as soon as it appears. */
export function FieldProblem({ when, children }: { when: boolean; children: ReactNode }) {
  return when ? (
    <p className={`mantine-InputWrapper-error ${classes.problem}`} role="alert">
      {children}
    </p>
  ) : null
}
