import { managementTypes, unitKinds } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, customValues, day, externalId, filledText, nullable, page, PageQuery, ref, text, uuid } from '../../plugins/contract.ts'

const share = () => nullable(Type.Integer({ minimum: 1, maximum: 1_000_000 }))
/** Cents for a month. */
const cents = () => nullable(Type.Integer({ minimum: -2_000_000_000, maximum: 2_000_000_000 }))

const fields = {
  number: filledText(40),
  kind: Type.Enum([...unitKinds]),
  /** 0 is the ground floor, negative below it. */
  floor: nullable(Type.Integer({ minimum: -5, maximum: 60 })),
  /** From the left, as seen from the street, 1-based. */
  position: nullable(Type.Integer({ minimum: 1, maximum: 200 })),
  /** One place. */
  rooms: nullable(Type.Number({ minimum: 0, maximum: 99 })),
  /** m², two places. */
  areaM2: nullable(Type.Number({ minimum: 0, maximum: 999_999 })),
  shareNumerator: share(),
  shareDenominator: share(),
}
const more = {
  /** In words, where floor and position do not say it. */
  label: text(120),
  buildingId: nullable(uuid()),
  /** Of the building. */
  entranceId: nullable(uuid()),
  externalId: externalId(),
  /** What it is to be let for, in cents for a month: net cold rent, ancillary costs, heating. */
  targetRent: cents(),
  targetAncillary: cents(),
  targetHeating: cents(),
  note: text(4_000),
  custom: customValues(),
}

const occupant = {
  id: uuid(),
  externalId: nullable(Type.String()),
  personId: uuid(),
  name: Type.String(),
  startsOn: day(),
  endsOn: nullable(day()),
  hasAccount: Type.Boolean(),
}
const Tenant = Type.Object({ ...occupant, contractNumber: Type.String() }, { $id: 'Tenant' })
const UnitOwner = Type.Object({ ...occupant, shareNumerator: Type.Integer(), shareDenominator: Type.Integer() }, { $id: 'UnitOwner' })
const Participation = Type.Object({ id: uuid(), startsOn: day(), endsOn: nullable(day()) }, { $id: 'Participation' })
const periods = {
  tenancies: Type.Array(ref(Tenant)),
  ownerships: Type.Array(ref(UnitOwner)),
  participations: Type.Array(ref(Participation)),
}

export const Unit = Type.Object(
  {
    id: uuid(),
    propertyId: uuid(),
    ...fields,
    ...more,
    buildingName: nullable(Type.String()),
    entranceName: nullable(Type.String()),
    /** Today. */
    participating: Type.Boolean(),
    archived: Type.Boolean(),
    /** Present and future, oldest first; those of all times are the periods of the unit. */
    ...periods,
    version: Type.Integer(),
  },
  { $id: 'Unit' },
)
export const UnitList = Type.Object({ items: Type.Array(ref(Unit)) }, { $id: 'UnitList' })
/** Of all times, oldest first. */
export const UnitPeriods = Type.Object(periods, { $id: 'UnitPeriods' })

const Somebody = Type.Object({ personId: uuid(), name: Type.String() })

/** A row of the table over all properties. */
export const UnitItem = Type.Object(
  {
    id: uuid(),
    propertyId: uuid(),
    propertyNumber: Type.String(),
    managementType: Type.Enum([...managementTypes]),
    street: Type.String(),
    houseNumber: Type.String(),
    postalCode: Type.String(),
    city: Type.String(),
    buildingId: nullable(uuid()),
    buildingName: nullable(Type.String()),
    entranceName: nullable(Type.String()),
    number: Type.String(),
    label: Type.String(),
    kind: Type.Enum([...unitKinds]),
    floor: nullable(Type.Integer()),
    position: nullable(Type.Integer()),
    rooms: nullable(Type.Number()),
    areaM2: nullable(Type.Number()),
    shareNumerator: nullable(Type.Integer()),
    shareDenominator: nullable(Type.Integer()),
    targetRent: nullable(Type.Integer()),
    /** Who lives in it and who owns it today. */
    residents: Type.Array(Somebody),
    owners: Type.Array(Somebody),
    participating: Type.Boolean(),
    /** Nobody lives in it and, in a condominium, nobody owns it either. */
    vacant: Type.Boolean(),
    archived: Type.Boolean(),
    version: Type.Integer(),
  },
  { $id: 'UnitItem' },
)
export const UnitPage = page('UnitPage', UnitItem)
export const UnitQuery = Type.Object({
  ...PageQuery,
  propertyId: Type.Optional(uuid()),
  buildingId: Type.Optional(uuid()),
  kind: Type.Optional(Type.Enum([...unitKinds])),
  managementType: Type.Optional(Type.Enum([...managementTypes])),
  participating: Type.Optional(Type.Boolean()),
  vacant: Type.Optional(Type.Boolean()),
  archived: Type.Optional(Type.Boolean()),
  q: Type.Optional(Type.String({ maxLength: 200 })),
})

export const CreateUnitBody = body('CreateUnitBody', {
  propertyId: uuid(),
  ...fields,
  label: Type.Optional(more.label),
  buildingId: Type.Optional(more.buildingId),
  entranceId: Type.Optional(more.entranceId),
  externalId: Type.Optional(more.externalId),
  targetRent: Type.Optional(more.targetRent),
  targetAncillary: Type.Optional(more.targetAncillary),
  targetHeating: Type.Optional(more.targetHeating),
  note: Type.Optional(more.note),
  custom: Type.Optional(more.custom),
})
export const EditUnitBody = body('EditUnitBody', {
  number: Type.Optional(fields.number),
  kind: Type.Optional(fields.kind),
  floor: Type.Optional(fields.floor),
  position: Type.Optional(fields.position),
  rooms: Type.Optional(fields.rooms),
  areaM2: Type.Optional(fields.areaM2),
  shareNumerator: Type.Optional(fields.shareNumerator),
  shareDenominator: Type.Optional(fields.shareDenominator),
  label: Type.Optional(more.label),
  buildingId: Type.Optional(more.buildingId),
  entranceId: Type.Optional(more.entranceId),
  externalId: Type.Optional(more.externalId),
  targetRent: Type.Optional(more.targetRent),
  targetAncillary: Type.Optional(more.targetAncillary),
  targetHeating: Type.Optional(more.targetHeating),
  note: Type.Optional(more.note),
  custom: Type.Optional(more.custom),
  archived: Type.Optional(Type.Boolean()),
})

export const unitSchemas = [Tenant, UnitOwner, Participation, Unit, UnitList, UnitPeriods, UnitItem, UnitPage, CreateUnitBody, EditUnitBody]
