import { Button } from '@mantine/core'
import { KeyHint } from '@treppenhaus/ui/key-hint'
import { useTranslation } from 'react-i18next'
import { ActGroup } from '../../components/act-group.tsx'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import classes from './ticket-detail.module.css'

type Act = Ticket['actions'][number]
export type HeadAct = Exclude<Act, 'reply' | 'note' | 'edit'>

interface TicketActionsProps {
  ticket: Ticket
  onAct: (act: HeadAct) => void
  busy: boolean
}

const keys: Partial<Record<HeadAct, string>> = { accept: 'A', ask: 'R', order: 'O', forward: 'W' }
/** The first that is possible is the one filled button. */
const leading: readonly HeadAct[] = ['accept', 'take_back', 'resume', 'close', 'order', 'reopen']
const row: readonly HeadAct[] = ['accept', 'take_back', 'resume', 'ask', 'order', 'forward', 'resolve', 'reopen', 'reject']

/** What can be done with the ticket now, each with its key. */
export function TicketActions({ ticket, onAct, busy }: TicketActionsProps) {
  const { t } = useTranslation('tickets')
  const possible = (act: HeadAct) => ticket.actions.includes(act)
  // Closing a resolved ticket is the next step; closing an open one means it was reported twice, which is rare.
  const offered = (ticket.status === 'resolved' ? ([...row, 'close'] as const) : row).filter(possible)
  const first = leading.find((act) => offered.includes(act))
  const acts = offered.sort((a, b) => Number(b === first) - Number(a === first))
  useHotkeys({
    a: () => possible('accept') && onAct('accept'),
    r: () => possible('ask') && onAct('ask'),
    o: () => possible('order') && onAct('order'),
    w: () => possible('forward') && onAct('forward'),
  })
  return (
    <ActGroup className={classes.acts} label={t('detail.actions')} state={acts.join(' ')}>
      {acts.map((act) => (
        <Button
          key={act}
          variant={act === first ? 'filled' : act === 'reject' ? 'subtle' : 'default'}
          loading={busy && act === first}
          rightSection={keys[act] ? <KeyHint keys={keys[act]} /> : undefined}
          aria-keyshortcuts={keys[act]}
          onClick={() => onAct(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
    </ActGroup>
  )
}
