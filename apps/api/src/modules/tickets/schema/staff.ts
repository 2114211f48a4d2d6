import { fileAudiences } from '@treppenhaus/domain/policy'
import { closeReasons, origins, places, ticketStatuses, urgencies } from '@treppenhaus/domain/ticket'
import { outcomes, workOrderStatuses } from '@treppenhaus/domain/work-order'
import { deliveryChannels } from '@treppenhaus/domain/notifications'
import { Type } from 'typebox'
import { body, day, filledText, instant, nullable, page, PageQuery, ref, text, uuid } from '../../../plugins/contract.ts'
import { File } from '../../files/schema.ts'
import { availability, fileIds, heading, TimelineEntry, where } from './shared.ts'

export const StaffTicketItem = Type.Object(
  {
    ...heading,
    propertyId: uuid(),
    street: Type.String(),
    houseNumber: Type.String(),
    city: Type.String(),
    unitsPerFloor: nullable(Type.Integer()),
    place: Type.Enum([...places]),
    unitNumber: nullable(Type.String()),
    floor: nullable(Type.Integer()),
    position: nullable(Type.Integer()),
    assigneeId: nullable(uuid()),
    assigneeName: nullable(Type.String()),
    reporterName: nullable(Type.String()),
    fileCount: Type.Integer(),
    /** Came in after this staff member's last visit of the cockpit. */
    unseen: Type.Boolean(),
  },
  { $id: 'StaffTicketItem' },
)
export const StaffTicketPage = page('StaffTicketPage', StaffTicketItem)

/** What the cockpit's navigation counts; live. */
export const ticketViews = ['open', 'new', 'mine', 'emergencies', 'waiting', 'reported', 'resolved', 'closed', 'all'] as const
export const TicketCounts = Type.Object(
  {
    views: Type.Object(
      Object.fromEntries(ticketViews.map((view) => [view, Type.Integer()])) as Record<
        (typeof ticketViews)[number],
        ReturnType<typeof Type.Integer>
      >,
    ),
    unseen: Type.Integer(),
  },
  { $id: 'TicketCounts' },
)

const LinkedPerson = Type.Object(
  {
    personId: uuid(),
    name: Type.String(),
    role: Type.Enum(['reporter', 'resident', 'owner', 'property_owner', 'board']),
    since: nullable(day()),
    phone: nullable(Type.String()),
    email: nullable(Type.String()),
    hasAccount: Type.Boolean(),
    /** Whether a shared reply reaches this person. */
    reads: Type.Boolean(),
  },
  { $id: 'LinkedPerson' },
)

const OrderOfTicket = Type.Object(
  {
    id: uuid(),
    number: Type.String(),
    status: Type.Enum(workOrderStatuses),
    contractorId: uuid(),
    contractorName: Type.String(),
    outcome: nullable(Type.Enum([...outcomes])),
    dueOn: nullable(day()),
    startsAt: nullable(instant()),
    endsAt: nullable(instant()),
  },
  { $id: 'OrderOfTicket' },
)

const Delivery = Type.Object(
  {
    id: uuid(),
    recipientName: Type.String(),
    channel: Type.Enum([...deliveryChannels]),
    template: Type.String(),
    state: Type.Enum(['pending', 'sending', 'sent', 'failed', 'unclear', 'given_up']),
    at: instant(),
  },
  { $id: 'Delivery' },
)

const staffActions = [
  'take_back',
  'accept',
  'ask',
  'resume',
  'reject',
  'resolve',
  'close',
  'reopen',
  'order',
  'reply',
  'note',
  'forward',
  'edit',
] as const

export const StaffTicket = Type.Object(
  {
    ...heading,
    ...where,
    description: Type.String(),
    statusBefore: nullable(Type.Enum(['new', 'accepted', 'in_progress'])),
    topicId: uuid(),
    trade: nullable(Type.String()),
    origin: Type.Enum([...origins]),
    availability: availability(),
    phone: nullable(Type.String()),
    keyAllowed: Type.Boolean(),
    accessNote: Type.String(),
    householdVisible: Type.Boolean(),
    rejectReason: nullable(Type.String()),
    closeReason: nullable(Type.Enum([...closeReasons])),
    assigneeId: nullable(uuid()),
    assigneeName: nullable(Type.String()),
    reporterName: nullable(Type.String()),
    files: Type.Array(Type.Object({ file: ref(File), audience: Type.Enum([...fileAudiences]) })),
    people: Type.Array(ref(LinkedPerson)),
    workOrders: Type.Array(ref(OrderOfTicket)),
    timeline: Type.Array(ref(TimelineEntry)),
    deliveries: Type.Array(ref(Delivery)),
    /** Other open tickets of the house. */
    elsewhere: Type.Array(
      Type.Object({
        id: uuid(),
        number: Type.String(),
        title: Type.String(),
        status: Type.Enum(ticketStatuses),
        floor: nullable(Type.Integer()),
        position: nullable(Type.Integer()),
      }),
    ),
    version: Type.Integer(),
    actions: Type.Array(Type.Enum([...staffActions])),
  },
  { $id: 'StaffTicket' },
)

export const NoteBody = body('NoteBody', { text: filledText(10_000), fileIds: fileIds() })
/** The reason is shown to the reporter. */
export const RejectBody = body('RejectBody', { reason: filledText(2_000) })
export const CloseBody = body('CloseBody', { reason: Type.Enum(['staff', 'duplicate']) })
export const ForwardBody = body('ForwardBody', { staffId: uuid(), text: Type.Optional(text(10_000)) })
export const EditTicketBody = body('EditTicketBody', {
  title: Type.Optional(filledText(120)),
  topicId: Type.Optional(uuid()),
  urgency: Type.Optional(Type.Enum([...urgencies])),
})

export const StaffTicketQuery = Type.Object({
  ...PageQuery,
  view: Type.Optional(Type.Enum([...ticketViews])),
  propertyId: Type.Optional(uuid()),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  order: Type.Optional(Type.Enum(['newest', 'oldest', 'activity'])),
})

export const staffTicketSchemas = [
  LinkedPerson,
  OrderOfTicket,
  Delivery,
  StaffTicketItem,
  StaffTicketPage,
  TicketCounts,
  StaffTicket,
  NoteBody,
  RejectBody,
  CloseBody,
  ForwardBody,
  EditTicketBody,
]
