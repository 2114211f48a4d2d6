import type { Channel, ContractorKind, Locale, Trade } from '@treppenhaus/domain/master-data'
import { atOnce, checkAppliesOn } from '../../components/when-choice.tsx'
import { customChecks, customTexts, type CustomField } from '../../lib/custom-values.ts'
import { both, email, orNull, phone, required } from '../../lib/record-form.ts'
import type { Contractor } from './queries.ts'

/** What the form starts with. */
export const fieldsOf = (contractor: Contractor | undefined, own: readonly CustomField[]) => ({
  name: contractor?.name ?? '',
  kind: contractor?.kind ?? ('external' as ContractorKind),
  trades: contractor?.trades ?? ([] as Trade[]),
  contactName: contractor?.contactName ?? '',
  channel: contractor?.channel ?? ('email' as Channel),
  email: contractor?.email ?? '',
  phone: contractor?.phone ?? '',
  mobile: contractor?.mobile ?? '',
  fax: contractor?.fax ?? '',
  street: contractor?.street ?? '',
  postalCode: contractor?.postalCode ?? '',
  city: contractor?.city ?? '',
  locale: contractor?.locale ?? ('de' as Locale),
  emergencyService: contractor?.emergencyService ?? false,
  note: contractor?.note ?? '',
  propertyIds: contractor?.propertyIds ?? ([] as string[]),
  externalId: contractor?.externalId ?? '',
  custom: customTexts(own, contractor?.custom),
  ...atOnce,
})
export type Fields = ReturnType<typeof fieldsOf>

/** The chosen channel needs its address. */
export const checksOf = ({ channel, when, custom }: Fields, own: readonly CustomField[]) => ({
  ...(when === 'day' && { appliesOn: checkAppliesOn }),
  name: required,
  email: channel === 'email' ? both(required, email) : email,
  phone,
  mobile: channel === 'sms' ? both(required, phone) : phone,
  fax: channel === 'fax' ? both(required, phone) : phone,
  ...customChecks(own, custom),
})

/** What the main record holds, as it is sent. */
export const mainOf = (fields: Fields) => ({
  name: fields.name.trim(),
  kind: fields.kind,
  trades: fields.trades,
  contactName: fields.contactName.trim(),
  channel: fields.channel,
  email: orNull(fields.email),
  phone: orNull(fields.phone),
  mobile: orNull(fields.mobile),
  fax: orNull(fields.fax),
  street: fields.street.trim(),
  postalCode: fields.postalCode.trim(),
  city: fields.city.trim(),
  locale: fields.locale,
  emergencyService: fields.emergencyService,
  note: fields.note,
})
