import type { ManagementType } from './master-data.ts'
import type { Permission } from './permissions.ts'
import type { Place, TicketStatus } from './ticket.ts'
import { decideTicket, type TicketAct, type TicketActName, type TicketState } from './ticket.ts'
import { mayAct, mayReport, type WorkOrderAct, type WorkOrderStatus } from './work-order.ts'

/** Properties a staff member works with. */
export type Scope = 'all' | readonly string[]

export type StaffActor = { audience: 'staff'; accountId: string; staffId: string; scope: Scope; permissions: readonly Permission[] }
/** A unit lived in today, and the instant its first day began: what the household shared before stays with who lived there then. */
export type Residence = { unitId: string; since: string }
export type PortalActor = {
  audience: 'portal'
  accountId: string
  personId: string
  livesIn: readonly Residence[]
  /** Units lived in or owned today, and their houses. */
  atHomeIn: readonly string[]
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
  /** Of an offline property its people see nothing. */
  propertyOnline: boolean
  unitId: string | null
  place: Place
  reporterPersonId: string | null
  householdVisible: boolean
  createdAt: Date | string
}

export const inScope = (scope: Scope, propertyId: string) => scope === 'all' || scope.includes(propertyId)

/** Whether whoever works with the first properties works with all of the others too. */
export const coversScope = (own: Scope, other: Scope) => own === 'all' || (other !== 'all' && other.every((id) => own.includes(id)))

const may = ({ permissions }: StaffActor, permission: Permission) => permissions.includes(permission)

/**
 * Staff within their scope; the reporter, also after moving out; who lived in the household when it was reported and still does, where the
 * reporter shared it; the board for a condominium's common property.
 */
export function canSeeTicket(actor: Actor, ticket: TicketFacts): boolean {
  if (actor.audience === 'staff') return may(actor, 'tickets.read') && inScope(actor.scope, ticket.propertyId)
  if (actor.audience === 'contractor' || !ticket.propertyOnline) return false
  if (ticket.reporterPersonId === actor.personId) return true
  const createdAt = new Date(ticket.createdAt)
  const ofHousehold = ({ unitId, since }: Residence) => unitId === ticket.unitId && createdAt >= new Date(since)
  if (ticket.householdVisible && actor.livesIn.some(ofHousehold)) return true
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
const reporterActs: readonly TicketAct[] = [{ act: 'answer' }, { act: 'confirm' }]
const reporterActsAtHome: readonly TicketAct[] = [...reporterActs, { act: 'reopen', by: 'reporter' }]

/** Who has moved out still reads and finishes what they reported, but starts nothing anew. */
export const isAtHome = ({ atHomeIn }: PortalActor, { unitId, propertyId }: Pick<TicketFacts, 'unitId' | 'propertyId'>) =>
  atHomeIn.includes(unitId ?? propertyId)

export type TicketAction = TicketActName | 'reply' | 'note' | 'forward' | 'edit' | 'order' | 'share_with_household'

const orderable = ['new', 'accepted', 'awaiting_reply', 'in_progress'] as const satisfies readonly TicketStatus[]

/** What an actor may do with a visible ticket now; pages show these and know no rule. */
export function ticketActions(actor: Actor, ticket: TicketFacts & TicketState, now: Date): TicketAction[] {
  const legal = (acts: readonly TicketAct[]) => [...new Set(acts.filter((act) => decideTicket(ticket, act, now).ok).map(({ act }) => act))]
  if (actor.audience === 'contractor' || !canSeeTicket(actor, ticket)) return []
  if (actor.audience === 'staff') {
    const isOrderable = (orderable as readonly TicketStatus[]).includes(ticket.status) && may(actor, 'work_orders.write')
    const order = isOrderable ? (['order'] as const) : []
    return may(actor, 'tickets.write') ? [...legal(staffActs), ...order, 'reply', 'note', 'forward', 'edit'] : [...order]
  }
  if (ticket.reporterPersonId !== actor.personId) return []
  const reply = ticket.status === 'closed' || ticket.status === 'rejected' ? [] : (['reply'] as const)
  if (!isAtHome(actor, ticket)) return [...legal(reporterActs), ...reply]
  return [...legal(reporterActsAtHome), ...reply, ...(ticket.unitId ? (['share_with_household'] as const) : [])]
}

export type WorkOrderFacts = { id: string; contractorId: string; propertyId: string; status: WorkOrderStatus }

/** Staff within their scope; the contractor the company's own orders once they were sent; a link its one order. */
export function canSeeWorkOrder(actor: Actor, order: WorkOrderFacts): boolean {
  if (actor.audience === 'staff') return may(actor, 'work_orders.read') && inScope(actor.scope, order.propertyId)
  if (actor.audience === 'portal') return false
  if (actor.workOrderId !== null && actor.workOrderId !== order.id) return false
  return actor.contractorId === order.contractorId && order.status !== 'draft'
}

export type WorkOrderAction = WorkOrderAct | 'complete' | 'edit'

const staffOrderActs: readonly WorkOrderAct[] = ['send', 'approve', 'rework', 'cancel']
const contractorOrderActs: readonly WorkOrderAct[] = ['accept', 'decline', 'schedule', 'start']

export function workOrderActions(actor: Actor, order: WorkOrderFacts): WorkOrderAction[] {
  if (!canSeeWorkOrder(actor, order) || (actor.audience === 'staff' && !may(actor, 'work_orders.write'))) return []
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
