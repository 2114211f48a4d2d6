import { Type } from 'typebox'
import { body, filledText, ref, uuid } from '../../plugins/contract.ts'

const fields = { name: filledText(120), propertyIds: Type.Array(uuid(), { maxItems: 5_000, uniqueItems: true }) }

export const PropertyGroup = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    /** Those of the reader's scope; `propertyCount` counts all. */
    propertyIds: Type.Array(uuid()),
    propertyCount: Type.Integer(),
    /** Staff who are in charge of the group and have not left. */
    staffCount: Type.Integer(),
    version: Type.Integer(),
  },
  { $id: 'PropertyGroup' },
)
export const PropertyGroupList = Type.Object({ items: Type.Array(ref(PropertyGroup)) }, { $id: 'PropertyGroupList' })
export const CreatePropertyGroupBody = body('CreatePropertyGroupBody', fields)
export const EditPropertyGroupBody = body('EditPropertyGroupBody', {
  name: Type.Optional(fields.name),
  propertyIds: Type.Optional(fields.propertyIds),
})

export const propertyGroupSchemas = [PropertyGroup, PropertyGroupList, CreatePropertyGroupBody, EditPropertyGroupBody]
