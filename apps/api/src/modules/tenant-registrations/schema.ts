import { invitationStates } from '@treppenhaus/domain/invitation'
import { locales, salutations, tenantRegistrationModes } from '@treppenhaus/domain/master-data'
import { tenantRegistrationStates } from '@treppenhaus/domain/tenant-registration'
import { Type } from 'typebox'
import { body, day, email, filledText, instant, nullable, page, PageQuery, phone, ref, text, uuid } from '../../plugins/contract.ts'

const fields = {
  salutation: Type.Enum([...salutations]),
  firstName: text(80),
  lastName: filledText(80),
  email: nullable(email()),
  phone: nullable(phone()),
  locale: Type.Enum([...locales]),
  startsOn: day(),
  /** The last day; null: open-ended. */
  endsOn: nullable(day()),
}

const where = {
  unitId: uuid(),
  unitNumber: Type.String(),
  floor: nullable(Type.Integer()),
  position: nullable(Type.Integer()),
  propertyId: uuid(),
  street: Type.String(),
  houseNumber: Type.String(),
  city: Type.String(),
}

const told = {
  id: uuid(),
  ...fields,
  name: Type.String(),
  ...where,
  state: Type.Enum([...tenantRegistrationStates]),
  /** Why it was declined. */
  reason: Type.String(),
  createdAt: instant(),
  decidedAt: nullable(instant()),
  /** The tenant is in the portal already. */
  hasAccount: Type.Boolean(),
  /** Of the newest invitation of the tenant; null: there is none. */
  invitation: nullable(Type.Enum([...invitationStates])),
  /** Confirmed, and without an e-mail address: a letter must go out. */
  letterNeeded: Type.Boolean(),
}

/** A tenant whom an owner entered, as the owner sees it. */
export const OwnTenantRegistration = Type.Object(
  { ...told, actions: Type.Array(Type.Enum(['edit', 'withdraw', 'end'])) },
  { $id: 'OwnTenantRegistration' },
)
/** A flat of a condominium that the actor owns today. */
export const LettableUnit = Type.Object({ ...where, tenantRegistration: Type.Enum([...tenantRegistrationModes]) }, { $id: 'LettableUnit' })
export const OwnTenantRegistrationList = Type.Object(
  { items: Type.Array(ref(OwnTenantRegistration)), units: Type.Array(ref(LettableUnit)) },
  { $id: 'OwnTenantRegistrationList' },
)

export const StaffTenantRegistrationItem = Type.Object(
  { ...told, ownerPersonId: uuid(), ownerName: Type.String(), decidedByName: nullable(Type.String()), personId: nullable(uuid()) },
  { $id: 'StaffTenantRegistrationItem' },
)
export const StaffTenantRegistrationPage = page('StaffTenantRegistrationPage', StaffTenantRegistrationItem)

/** Somebody who may be the same person. */
const PersonSuggestion = Type.Object(
  {
    personId: uuid(),
    name: Type.String(),
    email: nullable(Type.String()),
    phone: nullable(Type.String()),
    homes: Type.Array(Type.String()),
    hasAccount: Type.Boolean(),
    sameName: Type.Boolean(),
    sameEmail: Type.Boolean(),
  },
  { $id: 'PersonSuggestion' },
)
export const StaffTenantRegistration = Type.Object(
  {
    ...StaffTenantRegistrationItem.properties,
    suggestions: Type.Array(ref(PersonSuggestion)),
    /** Who lives in the flat on a day of the period. */
    residents: Type.Array(Type.Object({ personId: uuid(), name: Type.String(), startsOn: day(), endsOn: nullable(day()) })),
    actions: Type.Array(Type.Enum(['confirm', 'decline'])),
  },
  { $id: 'StaffTenantRegistration' },
)

export const RegisterTenantBody = body('RegisterTenantBody', { unitId: uuid(), ...fields })
export const EditTenantRegistrationBody = body('EditTenantRegistrationBody', {
  salutation: Type.Optional(fields.salutation),
  firstName: Type.Optional(fields.firstName),
  lastName: Type.Optional(fields.lastName),
  email: Type.Optional(fields.email),
  phone: Type.Optional(fields.phone),
  locale: Type.Optional(fields.locale),
  startsOn: Type.Optional(fields.startsOn),
  endsOn: Type.Optional(fields.endsOn),
})
/** The last day of the tenancy. */
export const EndTenantRegistrationBody = body('EndTenantRegistrationBody', { endsOn: nullable(day()) })
/** `personId` links an existing person; null makes a new one. Dates replace what the owner entered. */
export const ConfirmTenantBody = body('ConfirmTenantBody', {
  personId: nullable(uuid()),
  startsOn: Type.Optional(day()),
  endsOn: Type.Optional(nullable(day())),
})
/** Shown to the owner. */
export const DeclineTenantBody = body('DeclineTenantBody', { reason: filledText(2_000) })

export const StaffTenantRegistrationQuery = Type.Object({
  ...PageQuery,
  state: Type.Optional(Type.Enum([...tenantRegistrationStates])),
  propertyId: Type.Optional(uuid()),
  unitId: Type.Optional(uuid()),
})

export const tenantRegistrationSchemas = [
  OwnTenantRegistration,
  LettableUnit,
  OwnTenantRegistrationList,
  StaffTenantRegistrationItem,
  StaffTenantRegistrationPage,
  PersonSuggestion,
  StaffTenantRegistration,
  RegisterTenantBody,
  EditTenantRegistrationBody,
  EndTenantRegistrationBody,
  ConfirmTenantBody,
  DeclineTenantBody,
]
