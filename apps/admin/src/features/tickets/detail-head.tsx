import { ActionIcon, CopyButton } from '@mantine/core'
import { IconArrowLeft, IconCheck, IconChevronDown, IconChevronUp, IconCopy, IconLayoutSidebarRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Ticket } from '../../lib/ticket-cache.ts'
import classes from './ticket-detail.module.css'
import { MoreMenu } from './more-menu.tsx'
import { TicketTitle } from './ticket-title.tsx'

/** Where the open ticket stands in the list. */
export interface Position {
  at: number
  /** Unknown while there are more pages. */
  total: number | undefined
  previous: string | undefined
  next: string | undefined
}

interface DetailHeadProps {
  ticket: Ticket
  position: Position | undefined
  back: string
  onProperties: () => void
  onCloseTicket: () => void
}

/** Number, place in the list, title. */
export function DetailHead({ ticket, position, back, onProperties, onCloseTicket }: DetailHeadProps) {
  const { t } = useTranslation(['tickets', 'common'])
  return (
    <>
      <div className={classes.line}>
        <ActionIcon component={Link} to={back} className={classes.back ?? ''} aria-label={t('tickets:detail.back')}>
          <IconArrowLeft aria-hidden="true" />
        </ActionIcon>
        <span className="num">{ticket.number}</span>
        <CopyButton value={ticket.number}>
          {({ copied, copy }) => (
            <ActionIcon size="sm" aria-label={t('tickets:detail.copyNumber')} onClick={copy}>
              {copied ? <IconCheck aria-hidden="true" /> : <IconCopy aria-hidden="true" />}
            </ActionIcon>
          )}
        </CopyButton>
        <span className={classes.gap} />
        {position ? (
          <>
            <span className={`num ${classes.position}`}>
              {position.total === undefined ? position.at : t('tickets:detail.position', { at: position.at, total: position.total })}
            </span>
            <Turn to={position.previous} label={t('tickets:detail.previous')} up />
            <Turn to={position.next} label={t('tickets:detail.next')} />
          </>
        ) : null}
        <MoreMenu ticket={ticket} onClose={onCloseTicket} />
        <ActionIcon className={classes.toProperties ?? ''} aria-label={t('tickets:detail.showProperties')} onClick={onProperties}>
          <IconLayoutSidebarRight aria-hidden="true" />
        </ActionIcon>
      </div>
      <TicketTitle key={ticket.id} ticket={ticket} />
    </>
  )
}

function Turn({ to, label, up = false }: { to: string | undefined; label: string; up?: boolean }) {
  const Icon = up ? IconChevronUp : IconChevronDown
  if (!to)
    return (
      <ActionIcon size="sm" aria-label={label} disabled>
        <Icon aria-hidden="true" />
      </ActionIcon>
    )
  return (
    <ActionIcon component={Link} to={to} size="sm" aria-label={label}>
      <Icon aria-hidden="true" />
    </ActionIcon>
  )
}
