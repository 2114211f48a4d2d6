import type { components } from '@treppenhaus/api-client/generated'

export type TicketItem = components['schemas']['PortalTicketItem']
export type Ticket = components['schemas']['PortalTicket']
export type TimelineEntry = components['schemas']['TimelineEntry']
export type TicketFile = components['schemas']['File']

/** The resident's stair has five steps. */
export const TICKET_STEPS = 5

/** The present step for drawing: beyond the last when the ticket is closed, none when it was rejected. */
export const drawnStep = ({ status, step }: Pick<TicketItem, 'status' | 'step'>) =>
  status === 'closed' ? TICKET_STEPS + 1 : status === 'rejected' ? 0 : step

export const isClosed = ({ status }: Pick<TicketItem, 'status'>) => status === 'closed' || status === 'rejected'

/** The name of a topic in the reader's language. */
export const topicName = (topic: { nameDe: string; nameEn: string }, locale: string) => (locale === 'en' ? topic.nameEn : topic.nameDe)
