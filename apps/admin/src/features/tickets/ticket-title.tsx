import { ActionIcon, Button, TextInput, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../lib/ticket-cache.ts'
import classes from './ticket-detail.module.css'
import { useTicketEdit } from './use-ticket-edit.tsx'

/** The title, and a field in its place while it is being changed. */
export function TicketTitle({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['tickets', 'common'])
  const [draft, setDraft] = useState<string>()
  const edit = useTicketEdit(ticket)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    // Where list and detail are two pages, the new page begins at its title.
    if (heading.current && window.matchMedia('(max-width: 49.99em)').matches) heading.current.focus()
  }, [])

  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const title = draft?.trim()
    setDraft(undefined)
    // What was typed comes back when it was refused.
    if (title && title !== ticket.title) edit.change({ title }, () => setDraft(title))
  }

  if (draft !== undefined)
    return (
      <form className={classes.titleForm} onSubmit={save}>
        <Title order={1} className={classes.hidden ?? ''}>
          {ticket.title}
        </Title>
        <TextInput
          data-autofocus
          autoFocus
          className={classes.gap ?? ''}
          aria-label={t('tickets:detail.title')}
          value={draft}
          maxLength={120}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft(undefined)
          }}
        />
        <Button type="submit">{t('common:save')}</Button>
        <Button variant="default" onClick={() => setDraft(undefined)}>
          {t('common:cancel')}
        </Button>
      </form>
    )
  return (
    <div className={classes.titleLine}>
      <Title order={1} ref={heading} tabIndex={-1} className={classes.title ?? ''}>
        {ticket.title}
      </Title>
      {ticket.actions.includes('edit') ? (
        <ActionIcon size="sm" aria-label={t('tickets:detail.editTitle')} onClick={() => setDraft(ticket.title)}>
          <IconPencil aria-hidden="true" />
        </ActionIcon>
      ) : null}
    </div>
  )
}
