import type { ReactNode } from 'react'
import classes from './form-footer.module.css'

interface FormFooterProps {
  /** Line above the button, such as the draft hint. */
  hint?: ReactNode
  children: ReactNode
}

/** The foot of a form on a phone: the one button stays under the thumb. */
export function FormFooter({ hint, children }: FormFooterProps) {
  return (
    <div className={classes.footer}>
      {hint === undefined ? null : <div className={classes.hint}>{hint}</div>}
      {children}
    </div>
  )
}
