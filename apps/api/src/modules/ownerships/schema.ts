import { Type } from 'typebox'
import { body, day, externalId, nullable, ref, uuid } from '../../plugins/contract.ts'
import { Property } from '../properties/schema.ts'
import { EndBody } from '../tenancies/schema.ts'
import { Unit } from '../units/schema.ts'

/** Of the unit, or of the property where it is owned as a whole; 1/1 where nothing is said. */
const share = () => Type.Integer({ minimum: 1, maximum: 1_000_000 })

export const CreateOwnershipBody = body('CreateOwnershipBody', {
  personId: uuid(),
  startsOn: day(),
  endsOn: nullable(day()),
  shareNumerator: Type.Optional(share()),
  shareDenominator: Type.Optional(share()),
  externalId: Type.Optional(externalId()),
})
export const EditOwnershipBody = body('EditOwnershipBody', {
  startsOn: Type.Optional(day()),
  endsOn: Type.Optional(nullable(day())),
  shareNumerator: Type.Optional(share()),
  shareDenominator: Type.Optional(share()),
  externalId: Type.Optional(externalId()),
})
export const Ownership = Type.Object(
  {
    id: uuid(),
    externalId: nullable(Type.String()),
    personId: uuid(),
    name: Type.String(),
    /** What is owned: one of the two. */
    unitId: nullable(uuid()),
    propertyId: nullable(uuid()),
    startsOn: day(),
    endsOn: nullable(day()),
    shareNumerator: Type.Integer(),
    shareDenominator: Type.Integer(),
  },
  { $id: 'Ownership' },
)
/** A sale: those who own the unit on the day before own it for the last time then. */
export const OwnerChangeBody = body('OwnerChangeBody', {
  /** The first day of the new owners. */
  on: day(),
  owners: Type.Array(
    Type.Object({ personId: uuid(), shareNumerator: share(), shareDenominator: share() }, { additionalProperties: false }),
    {
      minItems: 1,
      maxItems: 20,
    },
  ),
  /** Only these ownerships end; without it all that hold. */
  endsIds: Type.Optional(Type.Array(uuid(), { minItems: 1, maxItems: 50, uniqueItems: true })),
})

/** The unit as it is then. */
export const unitAfter = ref(Unit)
/** The property as it is then. */
export const propertyAfter = ref(Property)
export const endBody = ref(EndBody)

export const ownershipSchemas = [Ownership, CreateOwnershipBody, EditOwnershipBody, OwnerChangeBody]
