import type { Tx } from '@treppenhaus/db/organization'
import type { deliveries } from '@treppenhaus/db/schema/deliveries'
import type { EventName, Events } from '@treppenhaus/domain/events'
import type { TemplateName } from '../templates.ts'

/** A message to be written: who gets it where, and the ids its template reads from. */
export type Message = Pick<
  typeof deliveries.$inferInsert,
  'recipientId' | 'recipientName' | 'channel' | 'address' | 'locale' | 'ticketId' | 'workOrderId' | 'invitationId'
> & {
  template: TemplateName
  data: Record<string, unknown>
  /** It confirms to the actor what the actor did. */
  receipt?: boolean
}

/** Of the event itself. */
export type EventContext = { eventId: string; occurredAt: Date }

/** Who is told of an event, and by which template. Reads only; runs in the transaction that marks the event handled. */
export type Handler<N extends EventName> = (tx: Tx, event: Events[N], context: EventContext) => Promise<Message[]>

/** Pages show it by themselves; nobody is written to. */
export const nobody = (): Promise<Message[]> => Promise.resolve([])
