import { channels, contractorKinds, locales, trades } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, customValues, email, externalId, filledText, nullable, page, PageQuery, phone, text, uuid } from '../../plugins/contract.ts'

const fields = {
  name: filledText(160),
  kind: Type.Enum([...contractorKinds]),
  trades: Type.Array(Type.Enum([...trades]), { maxItems: 12, uniqueItems: true }),
  contactName: text(120),
  channel: Type.Enum([...channels]),
  email: nullable(email()),
  phone: nullable(phone()),
  mobile: nullable(phone()),
  fax: nullable(phone()),
  street: text(120),
  postalCode: text(10),
  city: text(120),
  locale: Type.Enum([...locales]),
  emergencyService: Type.Boolean(),
  note: text(4_000),
  /** Properties looked after: suggested first there. */
  propertyIds: Type.Array(uuid(), { maxItems: 2_000, uniqueItems: true }),
}

const further = { externalId: Type.Optional(externalId()), custom: Type.Optional(customValues()) }

export const ContractorItem = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    kind: Type.Enum([...contractorKinds]),
    trades: Type.Array(Type.Enum([...trades])),
    channel: Type.Enum([...channels]),
    city: Type.String(),
    phone: nullable(Type.String()),
    emergencyService: Type.Boolean(),
    openOrders: Type.Integer(),
    propertyCount: Type.Integer(),
    /** Of a kind of proof even the newest no longer holds, or not for long. */
    proofs: nullable(Type.Enum(['expiring', 'expired'])),
    archived: Type.Boolean(),
  },
  { $id: 'ContractorItem' },
)
export const ContractorPage = page('ContractorPage', ContractorItem)

export const Contractor = Type.Object(
  {
    id: uuid(),
    ...fields,
    externalId: nullable(Type.String()),
    custom: customValues(),
    hasAccount: Type.Boolean(),
    archived: Type.Boolean(),
    version: Type.Integer(),
  },
  { $id: 'Contractor' },
)

export const CreateContractorBody = body('CreateContractorBody', { ...fields, ...further })
export const EditContractorBody = body('EditContractorBody', {
  name: Type.Optional(fields.name),
  kind: Type.Optional(fields.kind),
  trades: Type.Optional(fields.trades),
  contactName: Type.Optional(fields.contactName),
  channel: Type.Optional(fields.channel),
  email: Type.Optional(fields.email),
  phone: Type.Optional(fields.phone),
  mobile: Type.Optional(fields.mobile),
  fax: Type.Optional(fields.fax),
  street: Type.Optional(fields.street),
  postalCode: Type.Optional(fields.postalCode),
  city: Type.Optional(fields.city),
  locale: Type.Optional(fields.locale),
  emergencyService: Type.Optional(fields.emergencyService),
  note: Type.Optional(fields.note),
  propertyIds: Type.Optional(fields.propertyIds),
  ...further,
  archived: Type.Optional(Type.Boolean()),
})
export const ContractorQuery = Type.Object({
  ...PageQuery,
  q: Type.Optional(Type.String({ maxLength: 200 })),
  trade: Type.Optional(Type.Enum([...trades])),
  archived: Type.Optional(Type.Boolean()),
})

export const contractorSchemas = [ContractorItem, ContractorPage, Contractor, CreateContractorBody, EditContractorBody]
