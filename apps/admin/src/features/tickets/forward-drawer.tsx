import { Button, Textarea } from '@mantine/core'
import { AppSelect } from '../../components/app-select.tsx'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { formatTime } from '../../lib/format.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { useForwardTicket, useStaffMembers } from './queries.ts'

interface ForwardDrawerProps {
  ticket: Ticket
  opened: boolean
  onClose: () => void
  onReload: () => void
}

/** Hands a ticket to a colleague, with a word that stays inside. */
export function ForwardDrawer({ ticket, opened, onClose, onReload }: ForwardDrawerProps) {
  const { t } = useTranslation(['tickets', 'common', 'errors'])
  const staff = useStaffMembers()
  const forward = useForwardTicket()
  const toast = useToast()
  const draft = useDraft(`ticket.${ticket.id}.forward`, { staffId: '', text: '' })
  const [missing, setMissing] = useState(false)
  const { staffId, text } = draft.value
  const colleagues = (staff.data?.items ?? []).filter(({ id }) => id !== ticket.assigneeId)
  const name = staff.data?.items.find(({ id }) => id === staffId)?.name ?? ''

  const back = (to: string) => () =>
    forward.mutate(
      { params: { path: { id: ticket.id } }, body: { staffId: to } },
      { onSuccess: () => toast.done(t('tickets:done.undone')) },
    )

  const send = () => {
    setMissing(staffId === '')
    if (staffId === '') return
    const before = ticket.assigneeId
    const body = text.trim() ? { staffId, text: text.trim() } : { staffId }
    forward.mutate(
      { params: { path: { id: ticket.id } }, body },
      {
        onSuccess: () => {
          draft.forget()
          onClose()
          const message = t('tickets:done.forward', { name })
          if (before) toast.undoable(message, back(before))
          else toast.done(message)
        },
      },
    )
  }

  return (
    <SideDrawer
      opened={opened}
      onClose={onClose}
      title={t('tickets:forward.title')}
      meta={ticket.number}
      closeLabel={t('common:close')}
      footer={
        <>
          {draft.keptAt ? <span>{t('common:draftKept', { time: formatTime(draft.keptAt) })}</span> : null}
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button loading={forward.isPending} onClick={send}>
            {t('tickets:forward.confirm')}
          </Button>
        </>
      }
    >
      <AppSelect
        data-autofocus
        label={t('tickets:forward.to')}
        placeholder={t('common:choose')}
        searchable
        data={colleagues.map(({ id, name: label, position, mine }) => ({
          value: id,
          label: mine ? t('tickets:forward.me', { name: label }) : position ? `${label}, ${position}` : label,
        }))}
        value={staffId || null}
        onChange={(id) => draft.setValue({ staffId: id ?? '', text })}
        error={missing && staffId === '' ? t('errors:field.chooseOne') : undefined}
      />
      <Textarea
        label={t('tickets:forward.text')}
        description={t('tickets:forward.textHint')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        value={text}
        onChange={(event) => draft.setValue({ staffId, text: event.currentTarget.value })}
      />
      <ProblemAlert error={forward.error} onReload={onReload} />
    </SideDrawer>
  )
}
