import { partsOfDay } from '@treppenhaus/domain/calendar'
import { channels, managementTypes, trades } from '@treppenhaus/domain/master-data'
import { deliveryChannels } from '@treppenhaus/domain/notifications'
import { urgencies } from '@treppenhaus/domain/ticket'
import { outcomes, workOrderStatuses } from '@treppenhaus/domain/work-order'
import { Type } from 'typebox'
import { body, day, filledText, instant, nullable, page, PageQuery, ref, text, uuid } from '../../plugins/contract.ts'
import { File } from '../files/schema.ts'
import { TimelineEntry } from '../tickets/schema/shared.ts'

const status = () => Type.Enum(workOrderStatuses)
const outcome = () => Type.Enum([...outcomes])

const address = {
  propertyId: uuid(),
  street: Type.String(),
  houseNumber: Type.String(),
  postalCode: Type.String(),
  city: Type.String(),
  floors: nullable(Type.Integer()),
  unitsPerFloor: nullable(Type.Integer()),
}

const unitPlace = { unitNumber: nullable(Type.String()), floor: nullable(Type.Integer()), position: nullable(Type.Integer()) }

const heading = {
  id: uuid(),
  number: Type.String(),
  status: status(),
  /** The most urgent of its tickets. */
  urgency: Type.Enum([...urgencies]),
  /** The title of its first ticket. */
  title: Type.String(),
  ticketCount: Type.Integer(),
  ...address,
  /** Flats concerned, for the elevation. */
  places: Type.Array(Type.Object({ floor: Type.Integer(), position: Type.Integer() })),
  dueOn: nullable(day()),
  outcome: nullable(outcome()),
  startsAt: nullable(instant()),
  endsAt: nullable(instant()),
  createdAt: instant(),
  lastActivityAt: instant(),
}

export const StaffWorkOrderItem = Type.Object(
  { ...heading, contractorId: uuid(), contractorName: Type.String(), contractorTrades: Type.Array(Type.Enum([...trades])) },
  { $id: 'StaffWorkOrderItem' },
)
export const StaffWorkOrderPage = page('StaffWorkOrderPage', StaffWorkOrderItem)

const appointment = nullable(Type.Object({ id: uuid(), startsAt: instant(), endsAt: instant(), note: Type.String() }))
const material = Type.Object({ name: filledText(200), quantity: text(60) }, { additionalProperties: false })

export const CompletionReport = Type.Object(
  {
    id: uuid(),
    outcome: outcome(),
    note: Type.String(),
    minutes: nullable(Type.Integer()),
    materials: Type.Array(Type.Object({ name: Type.String(), quantity: Type.String() })),
    signature: nullable(ref(File)),
    signedBy: Type.String(),
    reportedBy: Type.String(),
    reportedAt: instant(),
    before: Type.Array(ref(File)),
    after: Type.Array(ref(File)),
  },
  { $id: 'CompletionReport' },
)

const details = {
  instructions: Type.String(),
  access: Type.String(),
  limitCents: nullable(Type.Integer()),
  declineReason: nullable(Type.String()),
  reworkReason: nullable(Type.String()),
  appointment,
  files: Type.Array(ref(File)),
  reports: Type.Array(ref(CompletionReport)),
  timeline: Type.Array(ref(TimelineEntry)),
  version: Type.Integer(),
}

export const StaffWorkOrder = Type.Object(
  {
    ...heading,
    ...details,
    managementType: Type.Enum([...managementTypes]),
    contractorId: uuid(),
    contractorName: Type.String(),
    contractorTrades: Type.Array(Type.Enum([...trades])),
    contractorPhone: nullable(Type.String()),
    channel: Type.Enum([...channels]),
    sentAt: nullable(instant()),
    tickets: Type.Array(Type.Object({ id: uuid(), number: Type.String(), title: Type.String(), status: Type.String(), ...unitPlace })),
    deliveries: Type.Array(
      Type.Object({
        id: uuid(),
        recipientName: Type.String(),
        channel: Type.Enum([...deliveryChannels]),
        template: Type.String(),
        state: Type.Enum(['pending', 'sending', 'sent', 'failed', 'unclear', 'given_up']),
        at: instant(),
      }),
    ),
    actions: Type.Array(Type.Enum(['send', 'approve', 'rework', 'cancel', 'edit'])),
  },
  { $id: 'StaffWorkOrder' },
)

export const ContractorWorkOrderItem = Type.Object({ ...heading, unread: Type.Boolean() }, { $id: 'ContractorWorkOrderItem' })
export const ContractorWorkOrderPage = page('ContractorWorkOrderPage', ContractorWorkOrderItem)

/** Only what the order needs: no internal note, no owner's data, the reporter's name and number for access. */
export const ContractorWorkOrder = Type.Object(
  {
    ...heading,
    ...details,
    contractorName: Type.String(),
    officePhone: Type.String(),
    emergencyPhone: nullable(Type.String()),
    lines: Type.Array(
      Type.Object({
        ticketId: uuid(),
        ticketNumber: Type.String(),
        title: Type.String(),
        description: Type.String(),
        place: Type.Enum(['unit', 'common']),
        room: nullable(Type.String()),
        ...unitPlace,
        contactName: nullable(Type.String()),
        contactPhone: nullable(Type.String()),
        keyAllowed: Type.Boolean(),
        accessNote: Type.String(),
        availability: Type.Array(Type.Object({ day: day(), parts: Type.Array(Type.Enum([...partsOfDay])) })),
      }),
    ),
    actions: Type.Array(Type.Enum(['accept', 'decline', 'schedule', 'start', 'complete'])),
  },
  { $id: 'ContractorWorkOrder' },
)

export const ContractorSuggestion = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    kind: Type.Enum(['external', 'internal']),
    trades: Type.Array(Type.Enum([...trades])),
    channel: Type.Enum([...channels]),
    emergencyService: Type.Boolean(),
    /** Why it stands where it stands. */
    matchesTrade: Type.Boolean(),
    servesProperty: Type.Boolean(),
    openOrders: Type.Integer(),
    reachable: Type.Boolean(),
  },
  { $id: 'ContractorSuggestion' },
)
export const ContractorSuggestionList = Type.Object({ items: Type.Array(ref(ContractorSuggestion)) }, { $id: 'ContractorSuggestionList' })

export const CreateWorkOrderBody = body('CreateWorkOrderBody', {
  /** All of one property. */
  ticketIds: Type.Array(uuid(), { minItems: 1, maxItems: 50, uniqueItems: true }),
  contractorId: uuid(),
  /** The contractor's own channel where it is missing. */
  channel: Type.Optional(Type.Enum([...channels])),
  instructions: filledText(10_000),
  access: text(1_000),
  dueOn: nullable(day()),
  /** Net, in cents. */
  limitCents: nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
  /** Photos of the tickets that go along. */
  fileIds: Type.Array(uuid(), { maxItems: 50, uniqueItems: true }),
  /** False keeps a draft. */
  send: Type.Boolean(),
})
export const EditWorkOrderBody = body('EditWorkOrderBody', {
  contractorId: Type.Optional(uuid()),
  channel: Type.Optional(Type.Enum([...channels])),
  instructions: Type.Optional(filledText(10_000)),
  access: Type.Optional(text(1_000)),
  dueOn: Type.Optional(nullable(day())),
  limitCents: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 }))),
  fileIds: Type.Optional(Type.Array(uuid(), { maxItems: 50, uniqueItems: true })),
})
export const ReasonBody = body('ReasonBody', { reason: filledText(2_000) })
export const AppointmentBody = body('AppointmentBody', { startsAt: instant(), endsAt: instant(), note: Type.Optional(text(500)) })
export const CompletionBody = body('CompletionBody', {
  outcome: outcome(),
  /** What is left, or why it was not possible; needed unless it is done. */
  note: text(4_000),
  minutes: nullable(Type.Integer({ minimum: 0, maximum: 60_000 })),
  materials: Type.Array(material, { maxItems: 50 }),
  beforeFileIds: Type.Array(uuid(), { maxItems: 10, uniqueItems: true }),
  afterFileIds: Type.Array(uuid(), { maxItems: 10, uniqueItems: true }),
  signatureFileId: nullable(uuid()),
  signedBy: text(120),
})

export const StaffWorkOrderQuery = Type.Object({
  ...PageQuery,
  state: Type.Optional(Type.Enum(['open', 'reported', 'final', 'all'])),
  propertyId: Type.Optional(uuid()),
  contractorId: Type.Optional(uuid()),
  q: Type.Optional(Type.String({ maxLength: 200 })),
})
export const ContractorWorkOrderQuery = Type.Object({
  ...PageQuery,
  state: Type.Optional(Type.Enum(['new', 'open', 'reported', 'final', 'all'])),
})

export const workOrderSchemas = [
  CompletionReport,
  StaffWorkOrderItem,
  StaffWorkOrderPage,
  StaffWorkOrder,
  ContractorWorkOrderItem,
  ContractorWorkOrderPage,
  ContractorWorkOrder,
  ContractorSuggestion,
  ContractorSuggestionList,
  CreateWorkOrderBody,
  EditWorkOrderBody,
  ReasonBody,
  AppointmentBody,
  CompletionBody,
]
