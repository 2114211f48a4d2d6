import { unitKinds } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, day, filledText, nullable, ref, uuid } from '../../plugins/contract.ts'

const fields = {
  number: filledText(40),
  kind: Type.Enum([...unitKinds]),
  /** 0 is the ground floor, negative below it. */
  floor: nullable(Type.Integer({ minimum: -5, maximum: 60 })),
  /** From the left, as seen from the street, 1-based. */
  position: nullable(Type.Integer({ minimum: 1, maximum: 20 })),
  rooms: nullable(Type.Number({ minimum: 0, maximum: 99, multipleOf: 0.5 })),
  /** m², two places. */
  areaM2: nullable(Type.Number({ minimum: 0, maximum: 99_999_999 })),
  shareNumerator: nullable(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
  shareDenominator: nullable(Type.Integer({ minimum: 1, maximum: 1_000_000_000 })),
}

const Occupant = Type.Object(
  { id: uuid(), personId: uuid(), name: Type.String(), startsOn: day(), endsOn: nullable(day()), hasAccount: Type.Boolean() },
  { $id: 'Occupant' },
)

export const Unit = Type.Object(
  {
    id: uuid(),
    propertyId: uuid(),
    ...fields,
    archived: Type.Boolean(),
    /** Present and future, oldest first. */
    tenancies: Type.Array(ref(Occupant)),
    ownerships: Type.Array(ref(Occupant)),
    version: Type.Integer(),
  },
  { $id: 'Unit' },
)
export const UnitList = Type.Object({ items: Type.Array(ref(Unit)) }, { $id: 'UnitList' })

export const CreateUnitBody = body('CreateUnitBody', { propertyId: uuid(), ...fields })
export const EditUnitBody = body('EditUnitBody', {
  number: Type.Optional(fields.number),
  kind: Type.Optional(fields.kind),
  floor: Type.Optional(fields.floor),
  position: Type.Optional(fields.position),
  rooms: Type.Optional(fields.rooms),
  areaM2: Type.Optional(fields.areaM2),
  shareNumerator: Type.Optional(fields.shareNumerator),
  shareDenominator: Type.Optional(fields.shareDenominator),
  archived: Type.Optional(Type.Boolean()),
})
export const CreateTenancyBody = body('CreateTenancyBody', { personId: uuid(), startsOn: day(), endsOn: nullable(day()) })
export const CreateOwnershipBody = body('CreateOwnershipBody', { personId: uuid(), startsOn: day(), endsOn: nullable(day()) })
/** The last day. */
export const EndBody = body('EndBody', { endsOn: nullable(day()) })

export const unitSchemas = [Occupant, Unit, UnitList, CreateUnitBody, EditUnitBody, CreateTenancyBody, CreateOwnershipBody, EndBody]
