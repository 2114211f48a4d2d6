import { managementTypes } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { nullable, ref, uuid } from '../../plugins/contract.ts'

/** A unit lived in or owned today, or a whole property owned today (then `unitId` is null). */
export const Home = Type.Object(
  {
    /** The unit's id, or the property's where the whole house is meant. */
    id: uuid(),
    role: Type.Enum(['resident', 'owner', 'property_owner']),
    unitId: nullable(uuid()),
    unitNumber: nullable(Type.String()),
    floor: nullable(Type.Integer()),
    position: nullable(Type.Integer()),
    propertyId: uuid(),
    managementType: Type.Enum([...managementTypes]),
    street: Type.String(),
    houseNumber: Type.String(),
    postalCode: Type.String(),
    city: Type.String(),
    floors: nullable(Type.Integer()),
    unitsPerFloor: nullable(Type.Integer()),
    emergencyPhone: nullable(Type.String()),
    isLastUsed: Type.Boolean(),
  },
  { $id: 'Home' },
)

export const HomeList = Type.Object({ items: Type.Array(ref(Home)) }, { $id: 'HomeList' })

export const homeSchemas = [Home, HomeList]
