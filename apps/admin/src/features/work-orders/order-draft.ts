import type { Channel } from '@treppenhaus/domain/master-data'
import type { Schemas } from '@treppenhaus/api-client/problem'

/** What is typed into the drawer; kept on the device until the order is made. */
export interface OrderDraft {
  contractorId: string
  channel: Channel | ''
  instructions: string
  access: string
  dueOn: string
  limitCents: number | null
  fileIds: string[]
}

type Ticket = Schemas['StaffTicket']
type Suggestion = Schemas['ContractorSuggestion']

/** Photos that may go along: those that are ready and not internal. */
export const photosOf = ({ files }: Ticket) =>
  files.filter(({ file, audience }) => file.state === 'ready' && audience !== 'internal').map(({ file }) => file)

/** The best contractor that can be reached, what the reporter said about access, and all photos. */
export function firstDraft(ticket: Ticket, suggestions: readonly Suggestion[], access: string): OrderDraft {
  return {
    contractorId: suggestions.find(({ reachable, matchesTrade }) => reachable && matchesTrade)?.id ?? '',
    channel: '',
    instructions: '',
    access,
    dueOn: '',
    limitCents: null,
    fileIds: photosOf(ticket).map(({ id }) => id),
  }
}

/** Fields that still miss something, in the order in which they stand. */
export const missingFields = ({ contractorId, instructions }: OrderDraft): ('contractorId' | 'instructions')[] => [
  ...(contractorId === '' ? (['contractorId'] as const) : []),
  ...(instructions.trim() === '' ? (['instructions'] as const) : []),
]

/** The request that makes the order. */
export const bodyOf = (ticketId: string, draft: OrderDraft, send: boolean): Schemas['CreateWorkOrderBody'] => ({
  ticketIds: [ticketId],
  contractorId: draft.contractorId,
  ...(draft.channel === '' ? {} : { channel: draft.channel }),
  instructions: draft.instructions.trim(),
  access: draft.access.trim(),
  dueOn: draft.dueOn || null,
  limitCents: draft.limitCents,
  fileIds: draft.fileIds,
  send,
})
