import { locales, personKinds, salutations } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, day, email, nullable, page, PageQuery, phone, text, uuid } from '../../plugins/contract.ts'

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

export const CreatePersonBody = body('CreatePersonBody', fields)
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
  archived: Type.Optional(Type.Boolean()),
})
export const PersonQuery = Type.Object({
  ...PageQuery,
  q: Type.Optional(Type.String({ maxLength: 200 })),
  propertyId: Type.Optional(uuid()),
  role: Type.Optional(Type.Enum([...roles])),
  archived: Type.Optional(Type.Boolean()),
})

export const personSchemas = [PersonItem, PersonPage, Person, CreatePersonBody, EditPersonBody]
