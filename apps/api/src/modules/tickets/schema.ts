import { partsOfDay } from '@treppenhaus/domain/calendar'
import { commonPlaces, managementTypes, rooms } from '@treppenhaus/domain/master-data'
import { entryAudiences, fileAudiences } from '@treppenhaus/domain/policy'
import { progressSteps } from '@treppenhaus/domain/progress'
import { closeReasons, origins, places, ticketKinds, ticketStatuses, urgencies } from '@treppenhaus/domain/ticket'
import { outcomes, workOrderStatuses } from '@treppenhaus/domain/work-order'
import { deliveryChannels } from '@treppenhaus/domain/notifications'
import { Type } from 'typebox'
import { body, day, filledText, instant, nullable, page, PageQuery, phone, ref, text, uuid } from '../../plugins/contract.ts'
import { File } from '../files/schema.ts'
import { Avatar } from '../profile/schema.ts'

const room = () => Type.Enum([...new Set([...rooms, ...commonPlaces])])
const availability = () =>
  Type.Array(Type.Object({ day: day(), parts: Type.Array(Type.Enum([...partsOfDay])) }, { additionalProperties: false }), { maxItems: 14 })

/** Where: the house, and the flat inside it where there is one. `floor` 0 is the ground floor, `position` counts from the left. */
const where = {
  propertyId: uuid(),
  managementType: Type.Enum([...managementTypes]),
  street: Type.String(),
  houseNumber: Type.String(),
  postalCode: Type.String(),
  city: Type.String(),
  floors: nullable(Type.Integer()),
  unitsPerFloor: nullable(Type.Integer()),
  place: Type.Enum([...places]),
  room: nullable(room()),
  unitId: nullable(uuid()),
  unitNumber: nullable(Type.String()),
  floor: nullable(Type.Integer()),
  position: nullable(Type.Integer()),
}

const heading = {
  id: uuid(),
  number: Type.String(),
  kind: Type.Enum([...ticketKinds]),
  status: Type.Enum(ticketStatuses),
  urgency: Type.Enum([...urgencies]),
  title: Type.String(),
  topicKey: Type.String(),
  topicNameDe: Type.String(),
  topicNameEn: Type.String(),
  createdAt: instant(),
  lastActivityAt: instant(),
}

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

export const TimelineEntry = Type.Object(
  {
    id: uuid(),
    at: instant(),
    kind: Type.Enum([
      'created',
      'status',
      'question',
      'answer',
      'reply',
      'note',
      'forward',
      'edit',
      'order_status',
      'appointment',
      'completion',
    ]),
    audience: Type.Enum([...entryAudiences]),
    actorKind: Type.Enum(['staff', 'portal', 'contractor', 'link', 'system']),
    /** Null for the system. */
    actorName: nullable(Type.String()),
    /** What the writer does, such as "Technical management". */
    actorPosition: nullable(Type.String()),
    /** Null for the system and for who wrote by a link. */
    actorAvatar: nullable(ref(Avatar)),
    mine: Type.Boolean(),
    from: nullable(Type.String()),
    to: nullable(Type.String()),
    note: nullable(Type.String()),
    workOrderId: nullable(uuid()),
    workOrderNumber: nullable(Type.String()),
    files: Type.Array(ref(File)),
    /** Only for `edit`, `forward`, `appointment`, `completion`: values of that moment. */
    data: Type.Object(
      {
        fields: Type.Optional(Type.Array(Type.String())),
        toName: Type.Optional(Type.String()),
        startsAt: Type.Optional(instant()),
        endsAt: Type.Optional(instant()),
        outcome: Type.Optional(Type.Enum([...outcomes])),
        contractorName: Type.Optional(Type.String()),
        closeReason: Type.Optional(Type.Enum([...closeReasons])),
      },
      { additionalProperties: false },
    ),
  },
  { $id: 'TimelineEntry' },
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

export const PortalTicketItem = Type.Object(
  {
    ...heading,
    step: Type.Integer({ minimum: 1, maximum: 5 }),
    stepName: Type.Enum([...progressSteps]),
    propertyId: uuid(),
    street: Type.String(),
    houseNumber: Type.String(),
    unitId: nullable(uuid()),
    place: Type.Enum([...places]),
    startsAt: nullable(instant()),
    endsAt: nullable(instant()),
    contractorName: nullable(Type.String()),
    /** Staff asked something and wait. */
    questionOpen: Type.Boolean(),
    mine: Type.Boolean(),
  },
  { $id: 'PortalTicketItem' },
)
export const PortalTicketPage = page('PortalTicketPage', PortalTicketItem)

export const PortalTicket = Type.Object(
  {
    ...heading,
    ...where,
    description: Type.String(),
    step: Type.Integer({ minimum: 1, maximum: 5 }),
    stepName: Type.Enum([...progressSteps]),
    availability: availability(),
    phone: nullable(Type.String()),
    keyAllowed: Type.Boolean(),
    accessNote: Type.String(),
    householdVisible: Type.Boolean(),
    mine: Type.Boolean(),
    rejectReason: nullable(Type.String()),
    closeReason: nullable(Type.Enum([...closeReasons])),
    question: nullable(Type.String()),
    files: Type.Array(ref(File)),
    workOrders: Type.Array(
      Type.Object({
        id: uuid(),
        status: Type.Enum(workOrderStatuses),
        contractorName: Type.String(),
        contractorPhone: nullable(Type.String()),
        startsAt: nullable(instant()),
        endsAt: nullable(instant()),
        outcome: nullable(Type.Enum([...outcomes])),
        reportNote: nullable(Type.String()),
        reportFiles: Type.Array(ref(File)),
      }),
    ),
    timeline: Type.Array(ref(TimelineEntry)),
    /** Day until which a closed ticket can be reopened. */
    reopenUntil: nullable(day()),
    /** Who reads what is written here, by name. */
    readers: Type.Array(Type.String()),
    version: Type.Integer(),
    actions: Type.Array(Type.Enum(['answer', 'confirm', 'reopen', 'reply', 'share_with_household'])),
  },
  { $id: 'PortalTicket' },
)

export const CreateTicketBody = body('CreateTicketBody', {
  kind: Type.Enum([...ticketKinds]),
  topicId: uuid(),
  /** The flat, or null for common property; then `propertyId` names the house. */
  unitId: nullable(uuid()),
  propertyId: nullable(uuid()),
  place: Type.Enum([...places]),
  room: nullable(room()),
  urgency: Type.Enum([...urgencies]),
  /** Taken from the description where it is missing. */
  title: Type.Optional(text(120)),
  description: filledText(10_000),
  availability: availability(),
  phone: nullable(phone()),
  keyAllowed: Type.Boolean(),
  accessNote: text(500),
  householdVisible: Type.Boolean(),
  fileIds: Type.Array(uuid(), { maxItems: 10, uniqueItems: true }),
})

const fileIds = () => Type.Optional(Type.Array(uuid(), { maxItems: 10, uniqueItems: true }))

/** Text that the other side reads. */
export const MessageBody = body('MessageBody', { text: filledText(10_000), fileIds: fileIds() })
export const NoteBody = body('NoteBody', { text: filledText(10_000), fileIds: fileIds() })
/** The reason is shown to the reporter. */
export const RejectBody = body('RejectBody', { reason: filledText(2_000) })
export const ReopenBody = body('ReopenBody', { reason: filledText(2_000) })
export const CloseBody = body('CloseBody', { reason: Type.Enum(['staff', 'duplicate']) })
export const ForwardBody = body('ForwardBody', { staffId: uuid(), text: Type.Optional(text(10_000)) })
export const EditTicketBody = body('EditTicketBody', {
  title: Type.Optional(filledText(120)),
  topicId: Type.Optional(uuid()),
  urgency: Type.Optional(Type.Enum([...urgencies])),
})
export const PortalEditTicketBody = body('PortalEditTicketBody', { householdVisible: Type.Boolean() })

export const StaffTicketQuery = Type.Object({
  ...PageQuery,
  view: Type.Optional(Type.Enum([...ticketViews])),
  propertyId: Type.Optional(uuid()),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  order: Type.Optional(Type.Enum(['newest', 'oldest', 'activity'])),
})
export const PortalTicketQuery = Type.Object({
  ...PageQuery,
  state: Type.Optional(Type.Enum(['open', 'closed', 'all'])),
  homeId: Type.Optional(uuid()),
})

export const ticketSchemas = [
  TimelineEntry,
  LinkedPerson,
  OrderOfTicket,
  Delivery,
  StaffTicketItem,
  StaffTicketPage,
  TicketCounts,
  StaffTicket,
  PortalTicketItem,
  PortalTicketPage,
  PortalTicket,
  CreateTicketBody,
  MessageBody,
  NoteBody,
  RejectBody,
  ReopenBody,
  CloseBody,
  ForwardBody,
  EditTicketBody,
  PortalEditTicketBody,
]
