import { ticketStatuses } from '@treppenhaus/domain/ticket'
import { workOrderStatuses } from '@treppenhaus/domain/work-order'
import { useTranslation } from 'react-i18next'
import { formatTime, formatWeekday, dayOf } from '../../lib/format.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'

type Entry = Ticket['timeline'][number]

const fields = ['title', 'topicId', 'urgency', 'householdVisible'] as const

/** Says in one sentence what an entry of the history means. */
export function useEventWords() {
  const { t } = useTranslation(['tickets', 'words'])
  const who = ({ actorName }: Entry) => actorName ?? t('tickets:event.system')

  const ofTicket = (entry: Entry) => {
    const status = ticketStatuses.find((name) => name === entry.to)
    const sentence = t(`tickets:event.status.${status ?? 'other'}`, { name: who(entry) })
    return entry.data.closeReason ? `${sentence} (${t(`words:closeReason.${entry.data.closeReason}`)})` : sentence
  }
  const ofOrder = (entry: Entry) => {
    const status = workOrderStatuses.find((name) => name === entry.to)
    return t('tickets:event.order', {
      number: entry.workOrderNumber ?? '',
      contractor: entry.data.contractorName ?? who(entry),
      status: status ? t(`words:order.${status}`) : '',
    })
  }
  const ofAppointment = ({ data }: Entry) =>
    data.startsAt && data.endsAt
      ? t('tickets:event.appointment', {
          day: formatWeekday(dayOf(data.startsAt)),
          from: formatTime(data.startsAt),
          to: formatTime(data.endsAt),
        })
      : t('tickets:event.appointmentPlain')
  const ofEdit = (entry: Entry) => {
    const changed = fields.filter((name) => entry.data.fields?.includes(name)).map((name) => t(`tickets:field.${name}`))
    return changed.length > 0
      ? t('tickets:event.edit', { name: who(entry), fields: changed.join(', ') })
      : t('tickets:event.editPlain', { name: who(entry) })
  }

  return (entry: Entry): string => {
    switch (entry.kind) {
      case 'forward':
        return t('tickets:event.forward', { name: who(entry), to: entry.data.toName ?? '' })
      case 'edit':
        return ofEdit(entry)
      case 'order_status':
        return ofOrder(entry)
      case 'appointment':
        return ofAppointment(entry)
      case 'completion':
        return t('tickets:event.completion', {
          name: entry.data.contractorName ?? who(entry),
          outcome: entry.data.outcome ? t(`words:outcome.${entry.data.outcome}`) : '',
        })
      case 'status':
        return ofTicket(entry)
      case 'created':
      case 'question':
      case 'answer':
      case 'reply':
      case 'note':
        return ''
    }
  }
}
