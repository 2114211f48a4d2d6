import { fieldOwners } from '@treppenhaus/domain/import'
import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { Type } from 'typebox'
import { body, ref, text } from '../../plugins/contract.ts'

/** Which system a field belongs to: `here`, imports leave it alone; `there`, they take it over where nobody changed it here. */
export const FieldOwner = Type.Object(
  { kind: Type.Enum([...recordKinds]), field: text(60, 1), owner: Type.Enum([...fieldOwners]) },
  { $id: 'FieldOwner', additionalProperties: false },
)
export const FieldOwnerList = Type.Object({ items: Type.Array(ref(FieldOwner)) }, { $id: 'FieldOwnerList' })
/** Those that are not named stay as they are. */
export const PutFieldOwnersBody = body('PutFieldOwnersBody', { items: Type.Array(ref(FieldOwner), { maxItems: 500 }) })

export const fieldOwnerSchemas = [FieldOwner, FieldOwnerList, PutFieldOwnersBody]
