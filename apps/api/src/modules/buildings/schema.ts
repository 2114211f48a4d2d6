import { energyCertificates, energyClasses, energySources, unitKinds } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, day, externalId, filledText, nullable, ref, text, uuid } from '../../plugins/contract.ts'

const fields = {
  name: filledText(120),
  externalId: externalId(),
  /** Its own address where it differs from the property's. */
  street: text(120),
  houseNumber: text(20),
  postalCode: text(10),
  city: text(120),
  /** Above ground, the ground floor included. */
  floors: nullable(Type.Integer({ minimum: 1, maximum: 60 })),
  builtIn: nullable(Type.Integer({ minimum: 1100, maximum: 2200 })),
  energyCertificate: nullable(Type.Enum([...energyCertificates])),
  /** kWh per m² and year, two places. */
  energyValue: nullable(Type.Number({ minimum: 0, maximum: 9_999 })),
  energyClass: nullable(Type.Enum([...energyClasses])),
  energySource: nullable(Type.Enum([...energySources])),
  energyValidUntil: nullable(day()),
}
const optional = {
  externalId: Type.Optional(fields.externalId),
  street: Type.Optional(fields.street),
  houseNumber: Type.Optional(fields.houseNumber),
  postalCode: Type.Optional(fields.postalCode),
  city: Type.Optional(fields.city),
  floors: Type.Optional(fields.floors),
  builtIn: Type.Optional(fields.builtIn),
  energyCertificate: Type.Optional(fields.energyCertificate),
  energyValue: Type.Optional(fields.energyValue),
  energyClass: Type.Optional(fields.energyClass),
  energySource: Type.Optional(fields.energySource),
  energyValidUntil: Type.Optional(fields.energyValidUntil),
}
const entrance = {
  name: filledText(60),
  externalId: externalId(),
  /** From the left, 1-based, as seen from the street. */
  position: nullable(Type.Integer({ minimum: 1, maximum: 200 })),
}

export const Entrance = Type.Object(
  { id: uuid(), buildingId: uuid(), ...entrance, unitCount: Type.Integer(), version: Type.Integer() },
  { $id: 'Entrance' },
)
export const Building = Type.Object(
  {
    id: uuid(),
    propertyId: uuid(),
    ...fields,
    archived: Type.Boolean(),
    unitCount: Type.Integer(),
    /** From the left. */
    entrances: Type.Array(ref(Entrance)),
    version: Type.Integer(),
  },
  { $id: 'Building' },
)
export const BuildingList = Type.Object({ items: Type.Array(ref(Building)) }, { $id: 'BuildingList' })
export const BuildingQuery = Type.Object({ archived: Type.Optional(Type.Boolean()) })

export const CreateBuildingBody = body('CreateBuildingBody', { propertyId: uuid(), name: fields.name, ...optional })
export const EditBuildingBody = body('EditBuildingBody', {
  name: Type.Optional(fields.name),
  ...optional,
  archived: Type.Optional(Type.Boolean()),
})
export const CreateEntranceBody = body('CreateEntranceBody', {
  name: entrance.name,
  externalId: Type.Optional(entrance.externalId),
  position: Type.Optional(entrance.position),
})
export const EditEntranceBody = body('EditEntranceBody', {
  name: Type.Optional(entrance.name),
  externalId: Type.Optional(entrance.externalId),
  position: Type.Optional(entrance.position),
})

const TreeUnit = Type.Object(
  {
    id: uuid(),
    number: Type.String(),
    label: Type.String(),
    kind: Type.Enum([...unitKinds]),
    floor: nullable(Type.Integer()),
    position: nullable(Type.Integer()),
    areaM2: nullable(Type.Number()),
    /** Names, today. */
    residents: Type.Array(Type.String()),
    owners: Type.Array(Type.String()),
    participating: Type.Boolean(),
    vacant: Type.Boolean(),
    archived: Type.Boolean(),
  },
  { $id: 'TreeUnit' },
)
const units = Type.Array(ref(TreeUnit))
/** Top to bottom and left to right; units without an entrance or without a building stand one level higher. */
export const PropertyTree = Type.Object(
  {
    buildings: Type.Array(
      Type.Object({
        id: uuid(),
        name: Type.String(),
        archived: Type.Boolean(),
        entrances: Type.Array(Type.Object({ id: uuid(), name: Type.String(), position: nullable(Type.Integer()), units })),
        units,
      }),
    ),
    units,
    unitCount: Type.Integer(),
    vacantCount: Type.Integer(),
    participatingCount: Type.Integer(),
  },
  { $id: 'PropertyTree' },
)

export const buildingSchemas = [
  Entrance,
  Building,
  BuildingList,
  CreateBuildingBody,
  EditBuildingBody,
  CreateEntranceBody,
  EditEntranceBody,
  TreeUnit,
  PropertyTree,
]
