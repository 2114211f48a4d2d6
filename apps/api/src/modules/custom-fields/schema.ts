import { customFieldTypes, customKinds } from '@treppenhaus/domain/record-kinds'
import { Type } from 'typebox'
import { body, filledText, ref, uuid } from '../../plugins/contract.ts'

const choices = () => Type.Array(filledText(80), { maxItems: 50, uniqueItems: true })

export const CustomField = Type.Object(
  {
    id: uuid(),
    kind: Type.Enum([...customKinds]),
    /** By which records, files and the API name it; made of the German label and never changed. */
    key: Type.String(),
    labelDe: Type.String(),
    labelEn: Type.String(),
    type: Type.Enum([...customFieldTypes]),
    choices: choices(),
    archived: Type.Boolean(),
    version: Type.Integer(),
  },
  { $id: 'CustomField' },
)
/** By kind and in their order. */
export const CustomFieldList = Type.Object({ items: Type.Array(ref(CustomField)) }, { $id: 'CustomFieldList' })

export const CreateCustomFieldBody = body('CreateCustomFieldBody', {
  kind: Type.Enum([...customKinds]),
  labelDe: filledText(80),
  labelEn: filledText(80),
  type: Type.Enum([...customFieldTypes]),
  /** Of a choice; empty for every other type. */
  choices: choices(),
})
export const EditCustomFieldBody = body('EditCustomFieldBody', {
  labelDe: Type.Optional(filledText(80)),
  labelEn: Type.Optional(filledText(80)),
  choices: Type.Optional(choices()),
  /** Place among the fields of its kind, from 0. */
  position: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
  archived: Type.Optional(Type.Boolean()),
})
export const CustomFieldQuery = Type.Object({ kind: Type.Optional(Type.Enum([...customKinds])) })

export const customFieldSchemas = [CustomField, CustomFieldList, CreateCustomFieldBody, EditCustomFieldBody]
