import type { components } from '@treppenhaus/api-client/generated'
import type { Locale, Salutation } from '@treppenhaus/domain/master-data'

export type TenantBody = components['schemas']['RegisterTenantBody']

/** What an owner has filled in so far. */
export type TenantFields = {
  unitId: string | null
  salutation: Salutation
  firstName: string
  lastName: string
  email: string
  phone: string
  locale: Locale
  startsOn: string
  endsOn: string
}
export type TenantField = keyof TenantFields
export type TenantErrors = Partial<Record<TenantField, 'missing' | 'invalid' | 'before' | 'twice'>>

export const emptyTenant = (unitId: string | null, locale: Locale): TenantFields => ({
  unitId,
  salutation: 'none',
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  locale,
  startsOn: '',
  endsOn: '',
})

const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const phonePattern = /^\+?[0-9 ()/.-]{3,39}$/

/** What is missing or wrong, in the order of the form. */
export function errorsOf({ unitId, lastName, email, phone, startsOn, endsOn }: TenantFields): TenantErrors {
  const errors: TenantErrors = {}
  if (unitId === null) errors.unitId = 'missing'
  if (lastName.trim() === '') errors.lastName = 'missing'
  if (email.trim() !== '' && !emailPattern.test(email.trim())) errors.email = 'invalid'
  if (phone.trim() !== '' && !phonePattern.test(phone.trim())) errors.phone = 'invalid'
  if (startsOn === '') errors.startsOn = 'missing'
  if (endsOn !== '' && endsOn < startsOn) errors.endsOn = 'before'
  return errors
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** The request of a form without errors. */
export const bodyOf = ({ unitId, firstName, lastName, email, phone, endsOn, ...rest }: TenantFields & { unitId: string }): TenantBody => ({
  ...rest,
  unitId,
  firstName: firstName.trim(),
  lastName: lastName.trim(),
  email: orNull(email),
  phone: orNull(phone),
  endsOn: orNull(endsOn),
})
