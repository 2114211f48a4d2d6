import { IconUrgent } from '@tabler/icons-react'
import classes from './emergency-line.module.css'

interface EmergencyLineProps {
  /** "Gas, fire, running water?" */
  question: string
  /** "Call the emergency line" */
  label: string
  /** Number for the `tel:` link, such as "+494066969112". */
  phone: string
}

/** Always in sight in the portal: the number that helps at once. */
export function EmergencyLine({ question, label, phone }: EmergencyLineProps) {
  return (
    <a className={classes.line} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      <IconUrgent aria-hidden="true" />
      <span>{question}</span>
      <strong>{label}</strong>
    </a>
  )
}
