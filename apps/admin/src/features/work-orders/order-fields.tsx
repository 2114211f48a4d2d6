import { Textarea, TextInput } from '@mantine/core'
import { channels } from '@treppenhaus/domain/master-data'
import { MoneyInput } from '@treppenhaus/ui/money-input'
import { Segments } from '../../components/segments.tsx'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { ContractorChoice } from './contractor-choice.tsx'
import { photosOf, type OrderDraft } from './order-draft.ts'
import classes from './order-drawer.module.css'
import { OrderTicket } from './order-ticket.tsx'
import { PhotoChoice } from './photo-choice.tsx'

interface OrderFieldsProps {
  ticket: Ticket
  suggestions: readonly Schemas['ContractorSuggestion'][]
  draft: OrderDraft
  onChange: (change: Partial<OrderDraft>) => void
  missing: readonly string[]
}

/** What the contractor has to do, until when and for how much. */
export function OrderFields({ ticket, suggestions, draft, onChange, missing }: OrderFieldsProps) {
  const { t, i18n } = useTranslation(['work-orders', 'words', 'errors', 'common'])
  const chosen = suggestions.find(({ id }) => id === draft.contractorId)
  const error = (field: string, key: 'required' | 'chooseOne') => (missing.includes(field) ? t(`errors:field.${key}`) : undefined)
  return (
    <>
      <OrderTicket ticket={ticket} />
      <ContractorChoice
        trade={ticket.trade}
        suggestions={suggestions}
        value={draft.contractorId}
        error={error('contractorId', 'chooseOne')}
        onChange={(contractorId) => onChange({ contractorId, channel: '' })}
      />
      {chosen ? (
        <Segments
          legend={t('work-orders:field.channel')}
          options={channels.map((value) => ({ value, label: t(`words:channel.${value}`) }))}
          value={draft.channel || chosen.channel}
          onChange={(channel) => onChange({ channel })}
        />
      ) : null}
      <Textarea
        data-autofocus
        name="instructions"
        label={t('work-orders:field.instructions')}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={10_000}
        value={draft.instructions}
        error={error('instructions', 'required')}
        onChange={(event) => onChange({ instructions: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Textarea
          label={t('work-orders:field.access')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={1000}
          value={draft.access}
          onChange={(event) => onChange({ access: event.currentTarget.value })}
        />
        <div className={classes.stack}>
          <TextInput
            type="date"
            label={t('work-orders:field.dueOn')}
            value={draft.dueOn}
            onChange={(event) => onChange({ dueOn: event.currentTarget.value })}
          />
          <MoneyInput
            label={t('work-orders:field.limit')}
            language={i18n.language}
            cents={draft.limitCents}
            onChange={(limitCents) => onChange({ limitCents })}
          />
        </div>
      </div>
      <PhotoChoice photos={photosOf(ticket)} value={draft.fileIds} onChange={(fileIds) => onChange({ fileIds })} />
    </>
  )
}
