import type { ManagementType } from './master-data.ts'
import type { Permission } from './permissions.ts'
import type { Place, TicketStatus } from './ticket.ts'
import { decideTicket, type TicketAct, type TicketActName, type TicketState } from './ticket.ts'
import { mayAct, mayReport, type WorkOrderAct, type WorkOrderStatus } from './work-order.ts'

/** Properties a staff member works with. */
export type Scope = 'all' | readonly string[]

export type StaffActor = { audience: 'staff'; accountId: string; staffId: string; scope: Scope; permissions: readonly Permission[] }
export type PortalActor = {
  audience: 'portal'
  accountId: string
  personId: string
  /** Units lived in today. */
  livesIn: readonly string[]
  /** Condominiums whose board the person belongs to today. */
  boardOf: readonly string[]
}
export type ContractorActor = {
  audience: 'contractor'
  /** `null`: a signed link for one order, without a log-in. */
  accountId: string | null
  contractorId: string
  /** Set for a link: nothing but this order is reachable. */
  workOrderId: string | null
}
export type Actor = StaffActor | PortalActor | ContractorActor

export type TicketFacts = {
  propertyId: string
  managementType: ManagementType
  unitId: string | null
  place: Place
  reporterPersonId: string | null
  householdVisible: boolean
}

export const inScope = (scope: Scope, propertyId: string) => scope === 'all' || scope.includes(propertyId)

/** Staff within their scope; the reporter; the household where the reporter shared it; the board for a condominium's common property. */
export function canSeeTicket(actor: Actor, ticket: TicketFacts): boolean {
  if (actor.audience === 'staff') return inScope(actor.scope, ticket.propertyId)
  if (actor.audience === 'contractor') return false
  if (ticket.reporterPersonId === actor.personId) return true
  if (ticket.householdVisible && ticket.unitId !== null && actor.livesIn.includes(ticket.unitId)) return true
  return ticket.place === 'common' && ticket.managementType === 'condominium' && actor.boardOf.includes(ticket.propertyId)
}

const staffActs: readonly TicketAct[] = [
  { act: 'take_back' },
  { act: 'accept' },
  { act: 'ask' },
  { act: 'resume' },
  { act: 'reject' },
  { act: 'resolve' },
  { act: 'close', reason: 'staff' },
  { act: 'close', reason: 'duplicate' },
  { act: 'reopen', by: 'staff' },
]
const reporterActs: readonly TicketAct[] = [{ act: 'answer' }, { act: 'confirm' }, { act: 'reopen', by: 'reporter' }]

export type TicketAction = TicketActName | 'reply' | 'note' | 'forward' | 'edit' | 'order' | 'share_with_household'

const orderable = ['new', 'accepted', 'awaiting_reply', 'in_progress'] as const satisfies readonly TicketStatus[]

/** What an actor may do with a visible ticket now; pages show these and know no rule. */
export function ticketActions(actor: Actor, ticket: TicketFacts & TicketState, now: Date): TicketAction[] {
  const legal = (acts: readonly TicketAct[]) => [...new Set(acts.filter((act) => decideTicket(ticket, act, now).ok).map(({ act }) => act))]
  if (actor.audience === 'contractor' || !canSeeTicket(actor, ticket)) return []
  if (actor.audience === 'staff') {
    const order = (orderable as readonly TicketStatus[]).includes(ticket.status) ? (['order'] as const) : []
    return [...legal(staffActs), ...order, 'reply', 'note', 'forward', 'edit']
  }
  if (ticket.reporterPersonId !== actor.personId) return []
  const reply = ticket.status === 'closed' || ticket.status === 'rejected' ? [] : (['reply'] as const)
  return [...legal(reporterActs), ...reply, ...(ticket.unitId ? (['share_with_household'] as const) : [])]
}

export type WorkOrderFacts = { id: string; contractorId: string; propertyId: string; status: WorkOrderStatus }

/** Staff within their scope; the contractor the company's own orders once they were sent; a link its one order. */
export function canSeeWorkOrder(actor: Actor, order: WorkOrderFacts): boolean {
  if (actor.audience === 'staff') return inScope(actor.scope, order.propertyId)
  if (actor.audience === 'portal') return false
  if (actor.workOrderId !== null && actor.workOrderId !== order.id) return false
  return actor.contractorId === order.contractorId && order.status !== 'draft'
}

export type WorkOrderAction = WorkOrderAct | 'complete' | 'edit'

const staffOrderActs: readonly WorkOrderAct[] = ['send', 'approve', 'rework', 'cancel']
const contractorOrderActs: readonly WorkOrderAct[] = ['accept', 'decline', 'schedule', 'start']

export function workOrderActions(actor: Actor, order: WorkOrderFacts): WorkOrderAction[] {
  if (!canSeeWorkOrder(actor, order)) return []
  const acts = (actor.audience === 'staff' ? staffOrderActs : contractorOrderActs).filter((act) => mayAct(order.status, act))
  if (actor.audience === 'staff') return order.status === 'draft' ? [...acts, 'edit'] : acts
  return mayReport(order.status) ? [...acts, 'complete'] : acts
}

/** Who reads an entry of the timeline. `internal` never leaves the office. */
export const entryAudiences = ['internal', 'reporter', 'contractor', 'everyone'] as const
export type EntryAudience = (typeof entryAudiences)[number]

export const canReadEntry = (reader: Actor['audience'], entry: EntryAudience) =>
  reader === 'staff' ||
  entry === 'everyone' ||
  (entry === 'reporter' && reader === 'portal') ||
  (entry === 'contractor' && reader === 'contractor')

/** Who sees an attached file, besides staff. Contractors see what an order takes along. */
export const fileAudiences = ['internal', 'reporter'] as const
export type FileAudience = (typeof fileAudiences)[number]
