import { addressPurposes, contactKinds, contactLabels, locales, personKinds, salutations } from '@treppenhaus/domain/master-data'
import { type TSchema, Type } from 'typebox'
import {
  body,
  customValues,
  day,
  email,
  externalId,
  filledText,
  nullable,
  page,
  PageQuery,
  phone,
  text,
  uuid,
} from '../../plugins/contract.ts'

const fields = {
  kind: Type.Enum([...personKinds]),
  salutation: Type.Enum([...salutations]),
  title: text(40),
  firstName: text(80),
  /** Needed for a natural person. */
  lastName: text(80),
  /** Needed for a company. */
  companyName: text(160),
  email: nullable(email()),
  phone: nullable(phone()),
  mobile: nullable(phone()),
  street: text(120),
  postalCode: text(10),
  city: text(120),
  locale: Type.Enum([...locales]),
}

/** Further ones; the main address and contacts stand with the person. Saved as a whole: one with its id stays itself, one missing goes. */
const address = {
  purpose: Type.Enum([...addressPurposes]),
  /** To whom, where it is not the person. */
  addressee: text(160),
  street: filledText(120),
  postalCode: text(10),
  city: filledText(120),
  /** As on a letter; empty at home. */
  country: text(60),
}
const contact = {
  kind: Type.Enum([...contactKinds]),
  value: filledText(254),
  label: Type.Enum([...contactLabels]),
  note: text(200),
}
const saved = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Array(Type.Object({ id: Type.Optional(uuid()), ...properties }, { additionalProperties: false }), { maxItems: 20 })

const further = {
  externalId: Type.Optional(externalId()),
  note: Type.Optional(text(4_000)),
  custom: Type.Optional(customValues()),
  addresses: Type.Optional(saved(address)),
  contacts: Type.Optional(saved(contact)),
}

const roles = ['resident', 'owner', 'property_owner', 'board'] as const

export const PersonItem = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    email: nullable(Type.String()),
    phone: nullable(Type.String()),
    roles: Type.Array(Type.Enum([...roles])),
    /** Where, today. */
    homes: Type.Array(Type.String()),
    hasAccount: Type.Boolean(),
    archived: Type.Boolean(),
  },
  { $id: 'PersonItem' },
)
export const PersonPage = page('PersonPage', PersonItem)

export const Person = Type.Object(
  {
    id: uuid(),
    ...fields,
    externalId: nullable(Type.String()),
    note: Type.String(),
    custom: customValues(),
    addresses: Type.Array(Type.Object({ id: uuid(), ...address })),
    contacts: Type.Array(Type.Object({ id: uuid(), ...contact })),
    name: Type.String(),
    hasAccount: Type.Boolean(),
    archived: Type.Boolean(),
    relations: Type.Array(
      Type.Object({
        id: uuid(),
        role: Type.Enum([...roles]),
        propertyId: uuid(),
        unitId: nullable(uuid()),
        street: Type.String(),
        houseNumber: Type.String(),
        unitNumber: nullable(Type.String()),
        startsOn: day(),
        endsOn: nullable(day()),
      }),
    ),
    version: Type.Integer(),
  },
  { $id: 'Person' },
)

export const CreatePersonBody = body('CreatePersonBody', { ...fields, ...further })
export const EditPersonBody = body('EditPersonBody', {
  kind: Type.Optional(fields.kind),
  salutation: Type.Optional(fields.salutation),
  title: Type.Optional(fields.title),
  firstName: Type.Optional(fields.firstName),
  lastName: Type.Optional(fields.lastName),
  companyName: Type.Optional(fields.companyName),
  email: Type.Optional(fields.email),
  phone: Type.Optional(fields.phone),
  mobile: Type.Optional(fields.mobile),
  street: Type.Optional(fields.street),
  postalCode: Type.Optional(fields.postalCode),
  city: Type.Optional(fields.city),
  locale: Type.Optional(fields.locale),
  ...further,
  archived: Type.Optional(Type.Boolean()),
})
export const PersonQuery = Type.Object({
  ...PageQuery,
  q: Type.Optional(Type.String({ maxLength: 200 })),
  propertyId: Type.Optional(uuid()),
  role: Type.Optional(Type.Enum([...roles])),
  archived: Type.Optional(Type.Boolean()),
  /** With a log-in to the portal, or without. */
  hasAccount: Type.Optional(Type.Boolean()),
})

export const personSchemas = [PersonItem, PersonPage, Person, CreatePersonBody, EditPersonBody]
