import { duties, managementTypes, tenantRegistrationModes } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, customValues, externalId, filledText, nullable, page, PageQuery, phone, ref, text, uuid } from '../../plugins/contract.ts'

const fields = {
  number: filledText(40),
  managementType: Type.Enum([...managementTypes]),
  street: filledText(120),
  houseNumber: filledText(20),
  postalCode: Type.String({ pattern: '^[0-9]{5}$' }),
  city: filledText(120),
  /** Floors above ground, the ground floor included; draws the elevation. */
  floors: nullable(Type.Integer({ minimum: 1, maximum: 60 })),
  unitsPerFloor: nullable(Type.Integer({ minimum: 1, maximum: 20 })),
  builtIn: nullable(Type.Integer({ minimum: 1100, maximum: 2200 })),
  emergencyPhone: nullable(phone()),
  note: text(4_000),
}
const more = {
  /** As the office calls it besides. */
  name: text(120),
  externalId: externalId(),
  custom: customValues(),
}
/** Who may see the house, and what becomes of a tenant whom an owner of a condominium enters. */
const switches = {
  /** Offline, nobody is invited to it and its people see nothing of it. */
  online: Type.Boolean(),
  tenantRegistration: Type.Enum([...tenantRegistrationModes]),
}

export const PropertyItem = Type.Object(
  {
    id: uuid(),
    number: Type.String(),
    name: Type.String(),
    externalId: nullable(Type.String()),
    managementType: Type.Enum([...managementTypes]),
    street: Type.String(),
    houseNumber: Type.String(),
    postalCode: Type.String(),
    city: Type.String(),
    floors: nullable(Type.Integer()),
    unitsPerFloor: nullable(Type.Integer()),
    unitCount: Type.Integer(),
    vacantCount: Type.Integer(),
    openTickets: Type.Integer(),
    online: Type.Boolean(),
    archived: Type.Boolean(),
  },
  { $id: 'PropertyItem' },
)
export const PropertyPage = page('PropertyPage', PropertyItem)

const person = { personId: uuid(), name: Type.String(), startsOn: Type.String(), endsOn: nullable(Type.String()) }
const OwnerOfProperty = Type.Object({ ownershipId: uuid(), ...person, shareNumerator: Type.Integer(), shareDenominator: Type.Integer() })
const BoardMember = Type.Object({ id: uuid(), ...person, chair: Type.Boolean() })
const duty = { staffId: uuid(), duty: Type.Enum([...duties]) }
/** Who in the office looks after it. */
const responsibles = Type.Array(Type.Object(duty, { additionalProperties: false }), { maxItems: 60, uniqueItems: true })

/** Of the shares of all its units, exact; the figures are text because they can be very large. */
const ShareSum = Type.Object(
  {
    numerator: Type.String(),
    denominator: Type.String(),
    /** They are the whole. */
    complete: Type.Boolean(),
    unitsWithoutShare: Type.Integer(),
  },
  { $id: 'ShareSum' },
)

export const Property = Type.Object(
  {
    id: uuid(),
    ...fields,
    ...more,
    ...switches,
    archived: Type.Boolean(),
    /** Owners of the whole house (rental and own stock). */
    owners: Type.Array(OwnerOfProperty),
    board: Type.Array(BoardMember),
    responsibles: Type.Array(Type.Object({ ...duty, name: Type.String() })),
    contractors: Type.Array(Type.Object({ id: uuid(), name: Type.String(), trades: Type.Array(Type.String()) })),
    unitCount: Type.Integer(),
    /** Units in which nobody lives and which, in a condominium, nobody owns either. */
    vacantCount: Type.Integer(),
    /** Of a condominium. */
    shareSum: nullable(ref(ShareSum)),
    openTickets: Type.Integer(),
    version: Type.Integer(),
  },
  { $id: 'Property' },
)

export const CreatePropertyBody = body('CreatePropertyBody', {
  ...fields,
  name: Type.Optional(more.name),
  externalId: Type.Optional(more.externalId),
  custom: Type.Optional(more.custom),
  responsibles: Type.Optional(responsibles),
})
export const EditPropertyBody = body('EditPropertyBody', {
  number: Type.Optional(fields.number),
  managementType: Type.Optional(fields.managementType),
  street: Type.Optional(fields.street),
  houseNumber: Type.Optional(fields.houseNumber),
  postalCode: Type.Optional(fields.postalCode),
  city: Type.Optional(fields.city),
  floors: Type.Optional(fields.floors),
  unitsPerFloor: Type.Optional(fields.unitsPerFloor),
  builtIn: Type.Optional(fields.builtIn),
  emergencyPhone: Type.Optional(fields.emergencyPhone),
  note: Type.Optional(fields.note),
  name: Type.Optional(more.name),
  externalId: Type.Optional(more.externalId),
  custom: Type.Optional(more.custom),
  /** All of them: who is not named is it no longer. */
  responsibles: Type.Optional(responsibles),
  online: Type.Optional(switches.online),
  tenantRegistration: Type.Optional(switches.tenantRegistration),
  archived: Type.Optional(Type.Boolean()),
})
export const PropertyQuery = Type.Object({
  ...PageQuery,
  q: Type.Optional(Type.String({ maxLength: 200 })),
  managementType: Type.Optional(Type.Enum([...managementTypes])),
  /** Of this group. */
  groupId: Type.Optional(uuid()),
  /** For which this colleague is responsible, whatever the duty. */
  responsibleId: Type.Optional(uuid()),
  archived: Type.Optional(Type.Boolean()),
})

export const propertySchemas = [ShareSum, PropertyItem, PropertyPage, Property, CreatePropertyBody, EditPropertyBody]
