import { progressSteps } from '@treppenhaus/domain/progress'
import { closeReasons, places, ticketKinds, urgencies } from '@treppenhaus/domain/ticket'
import { outcomes, workOrderStatuses } from '@treppenhaus/domain/work-order'
import { Type } from 'typebox'
import { body, day, filledText, instant, nullable, page, PageQuery, phone, ref, text, uuid } from '../../../plugins/contract.ts'
import { File } from '../../files/schema.ts'
import { availability, heading, room, TimelineEntry, where } from './shared.ts'

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

export const PortalEditTicketBody = body('PortalEditTicketBody', { householdVisible: Type.Boolean() })

export const PortalTicketQuery = Type.Object({
  ...PageQuery,
  state: Type.Optional(Type.Enum(['open', 'closed', 'all'])),
  homeId: Type.Optional(uuid()),
})

export const portalTicketSchemas = [PortalTicketItem, PortalTicketPage, PortalTicket, CreateTicketBody, PortalEditTicketBody]
