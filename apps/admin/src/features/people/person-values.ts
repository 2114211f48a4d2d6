import type { Locale, PersonKind, Salutation } from '@treppenhaus/domain/master-data'
import { atOnce, checkAppliesOn } from '../../components/when-choice.tsx'
import { customChecks, customTexts, type CustomField } from '../../lib/custom-values.ts'
import { email, orNull, phone, required } from '../../lib/record-form.ts'
import type { Person } from './queries.ts'
import { addressRows, contactRows, reachChecks } from './reach.ts'

/** What the form starts with. */
export const fieldsOf = (person: Person | undefined, own: readonly CustomField[]) => ({
  kind: person?.kind ?? ('natural' as PersonKind),
  salutation: person?.salutation ?? ('none' as Salutation),
  title: person?.title ?? '',
  firstName: person?.firstName ?? '',
  lastName: person?.lastName ?? '',
  companyName: person?.companyName ?? '',
  email: person?.email ?? '',
  phone: person?.phone ?? '',
  mobile: person?.mobile ?? '',
  street: person?.street ?? '',
  postalCode: person?.postalCode ?? '',
  city: person?.city ?? '',
  locale: person?.locale ?? ('de' as Locale),
  note: person?.note ?? '',
  externalId: person?.externalId ?? '',
  custom: customTexts(own, person?.custom),
  addresses: addressRows(person),
  contacts: contactRows(person),
  ...atOnce,
})
export type Fields = ReturnType<typeof fieldsOf>

/** In the order in which the fields stand. What is planned for a day is only what the main record holds. */
export const checksOf = (fields: Fields, own: readonly CustomField[]) => ({
  ...(fields.when === 'day' && { appliesOn: checkAppliesOn }),
  ...(fields.kind === 'company' ? { companyName: required } : { lastName: required }),
  ...{ email, phone, mobile: phone },
  ...(fields.when === 'now' && reachChecks(fields.addresses, fields.contacts)),
  ...customChecks(own, fields.custom),
})

/** What the main record holds, as it is sent. */
export const mainOf = (fields: Fields) => ({
  kind: fields.kind,
  salutation: fields.salutation,
  title: fields.title.trim(),
  firstName: fields.firstName.trim(),
  lastName: fields.lastName.trim(),
  companyName: fields.companyName.trim(),
  email: orNull(fields.email),
  phone: orNull(fields.phone),
  mobile: orNull(fields.mobile),
  street: fields.street.trim(),
  postalCode: fields.postalCode.trim(),
  city: fields.city.trim(),
  locale: fields.locale,
  note: fields.note,
})
