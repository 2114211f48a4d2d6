import { partsOfDay } from '@treppenhaus/domain/calendar'
import { commonPlaces, managementTypes, rooms } from '@treppenhaus/domain/master-data'
import { entryAudiences } from '@treppenhaus/domain/policy'
import { closeReasons, places, ticketKinds, ticketStatuses, urgencies } from '@treppenhaus/domain/ticket'
import { outcomes } from '@treppenhaus/domain/work-order'
import { Type } from 'typebox'
import { body, day, filledText, instant, nullable, ref, uuid } from '../../../plugins/contract.ts'
import { File } from '../../files/schema.ts'
import { Avatar } from '../../profile/schema.ts'

export const room = () => Type.Enum([...new Set([...rooms, ...commonPlaces])])
export const availability = () =>
  Type.Array(Type.Object({ day: day(), parts: Type.Array(Type.Enum([...partsOfDay])) }, { additionalProperties: false }), { maxItems: 14 })

/** Where: the house, and the flat inside it where there is one. `floor` 0 is the ground floor, `position` counts from the left. */
export const where = {
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

export const heading = {
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

export const fileIds = () => Type.Optional(Type.Array(uuid(), { maxItems: 10, uniqueItems: true }))

/** Text that the other side reads. */
export const MessageBody = body('MessageBody', { text: filledText(10_000), fileIds: fileIds() })

export const ReopenBody = body('ReopenBody', { reason: filledText(2_000) })

export const sharedTicketSchemas = [TimelineEntry, MessageBody, ReopenBody]
