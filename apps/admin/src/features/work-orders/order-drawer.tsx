import { Button } from '@mantine/core'
import { KeyHint } from '@treppenhaus/ui/key-hint'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { IconSend } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useParams } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { formatDay, formatTime } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { OrderAside } from './order-aside.tsx'
import { bodyOf, firstDraft, missingFields, type OrderDraft } from './order-draft.ts'
import { OrderFields } from './order-fields.tsx'
import classes from './order-drawer.module.css'
import { useContractorSuggestions, useCreateWorkOrder, useTicketToOrder } from './queries.ts'
import { focusField } from '../../lib/focus-field.ts'

/** Makes a work order from the open ticket; the address stays the ticket's, so that going back closes it. */
export function OrderDrawer() {
  const { id = '' } = useParams()
  const ticket = useTicketToOrder(id)
  const suggestions = useContractorSuggestions(id)
  const { t } = useTranslation(['work-orders', 'common'])
  const close = useClose(id)
  if (ticket.data && suggestions.data)
    return <OrderForm key={id} ticket={ticket.data} suggestions={suggestions.data.items} onClose={close} onReload={ticket.refetch} />
  return (
    <SideDrawer opened onClose={close} title={t('work-orders:drawer.title')} closeLabel={t('common:close')}>
      <Loaded query={ticket.error ? ticket : { ...suggestions, data: undefined }}>{() => null}</Loaded>
    </SideDrawer>
  )
}

function useClose(ticketId: string) {
  const navigate = useNavigate()
  const { search } = useLocation()
  return () => void navigate(`${paths.ticket(ticketId)}${search}`)
}

interface OrderFormProps {
  ticket: Ticket
  suggestions: Parameters<typeof firstDraft>[1]
  onClose: () => void
  onReload: () => unknown
}

/** Access as the reporter described it, to start from. */
function useAccessWords() {
  const { t } = useTranslation(['work-orders', 'words'])
  return (ticket: Ticket): string => {
    const home = ticket.availability
      .map(({ day, parts }) => `${formatDay(day)} ${parts.map((part) => t(`words:part.${part}`)).join(', ')}`)
      .join('; ')
    return [home && t('work-orders:access.home', { when: home }), ticket.keyAllowed ? t('work-orders:access.key') : '', ticket.accessNote]
      .filter(Boolean)
      .join('\n')
  }
}

function OrderForm({ ticket, suggestions, onClose, onReload }: OrderFormProps) {
  const { t } = useTranslation(['work-orders', 'common', 'tickets'])
  usePageTitle(t('work-orders:drawer.title'))
  const toast = useToast()
  const accessWords = useAccessWords()
  const draft = useDraft<OrderDraft>(`ticket.${ticket.id}.order`, firstDraft(ticket, suggestions, accessWords(ticket)))
  const create = useCreateWorkOrder()
  const [tried, setTried] = useState(false)
  const missing = missingFields(draft.value)
  const chosen = suggestions.find(({ id }) => id === draft.value.contractorId)

  const save = (send: boolean) => {
    setTried(true)
    if (missing[0]) return focusField(missing[0])
    create.mutate(
      { body: bodyOf(ticket.id, draft.value, send) },
      {
        onSuccess: ({ number }) => {
          draft.forget()
          onClose()
          toast.done(t(send ? 'work-orders:done.sent' : 'work-orders:done.saved', { number }))
        },
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save(true)
  }
  return (
    <SideDrawer
      opened
      onClose={onClose}
      title={t('work-orders:drawer.title')}
      meta={ticket.number}
      closeLabel={t('common:close')}
      aside={<OrderAside ticket={ticket} draft={draft.value} contractor={chosen} />}
      footer={
        <>
          <span className={classes.kept} role="status">
            {draft.keptAt ? t('common:draftKept', { time: formatTime(draft.keptAt) }) : ''}
          </span>
          {draft.keptAt ? (
            <Button variant="subtle" onClick={draft.forget}>
              {t('common:discardDraft')}
            </Button>
          ) : null}
          <Button variant="default" onClick={() => save(false)} disabled={create.isPending}>
            {t('work-orders:drawer.save')}
          </Button>
          <Button
            onClick={() => save(true)}
            loading={create.isPending}
            leftSection={<IconSend aria-hidden="true" />}
            rightSection={<KeyHint keys={t('tickets:keys.send')} />}
            aria-keyshortcuts="Control+Enter"
          >
            {t('work-orders:drawer.send')}
          </Button>
        </>
      }
    >
      {/* Ctrl+Enter sends from every field. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes.form} onKeyDown={onKeyDown}>
        <OrderFields
          ticket={ticket}
          suggestions={suggestions}
          draft={draft.value}
          onChange={(change) => draft.setValue({ ...draft.value, ...change })}
          missing={tried ? missing : []}
        />
        <ProblemAlert error={create.error} onReload={() => void onReload()} />
      </div>
    </SideDrawer>
  )
}
