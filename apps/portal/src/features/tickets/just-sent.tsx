import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { Ticket } from '../../lib/ticket.ts'
import classes from './just-sent.module.css'

const cameFromForm = (state: unknown) => typeof state === 'object' && state !== null && 'justSent' in state

/** Right after sending: it has arrived, and under which number. */
export function JustSent({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets', { keyPrefix: 'sent' })
  const { state } = useLocation()
  if (!cameFromForm(state)) return null
  return (
    <div className={classes.sent} role="status">
      <IconCircleCheck aria-hidden="true" />
      <p className={classes.words}>
        <strong>{t('title')}</strong>
        <span className="num">{t('number', { number: ticket.number })}</span>
      </p>
    </div>
  )
}
