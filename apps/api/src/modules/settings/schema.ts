import { audiences } from '@treppenhaus/domain/master-data'
import { type TSchema, Type } from 'typebox'
import { body, email, filledText, phone, text } from '../../plugins/contract.ts'

/** A value of its kind, or nothing. */
const orEmpty = (schema: TSchema) => Type.Unsafe<string>(Type.Union([schema, Type.Literal('')]))
const fields = {
  name: filledText(160),
  street: text(120),
  postalCode: text(10),
  city: text(120),
  phone: orEmpty(phone()),
  emergencyPhone: orEmpty(phone()),
  email: orEmpty(email()),
  /** Plain text: paragraphs are separated by empty lines. */
  imprintDe: text(20_000),
  imprintEn: text(20_000),
  privacyDe: text(60_000),
  privacyEn: text(60_000),
  /** Staff without a second factor or passkey reach nothing but the page that sets one up. */
  staffSecondFactor: Type.Boolean(),
  /** Who may sign in by password; the others only by passkey or single sign-on. */
  passwordAudiences: Type.Array(Type.Enum([...audiences]), { uniqueItems: true }),
}

/** What the organization says of itself, and how people sign in. */
export const Settings = Type.Object(
  {
    ...fields,
    phone: Type.String(),
    emergencyPhone: Type.String(),
    email: Type.String(),
    timeZone: Type.String(),
    /** Audiences with an enabled provider of single sign-on. */
    providerAudiences: Type.Array(Type.Enum([...audiences])),
  },
  { $id: 'Settings' },
)
export const EditSettingsBody = body('EditSettingsBody', {
  name: Type.Optional(fields.name),
  street: Type.Optional(fields.street),
  postalCode: Type.Optional(fields.postalCode),
  city: Type.Optional(fields.city),
  phone: Type.Optional(fields.phone),
  emergencyPhone: Type.Optional(fields.emergencyPhone),
  email: Type.Optional(fields.email),
  imprintDe: Type.Optional(fields.imprintDe),
  imprintEn: Type.Optional(fields.imprintEn),
  privacyDe: Type.Optional(fields.privacyDe),
  privacyEn: Type.Optional(fields.privacyEn),
  staffSecondFactor: Type.Optional(fields.staffSecondFactor),
  passwordAudiences: Type.Optional(fields.passwordAudiences),
})

export const settingsSchemas = [Settings, EditSettingsBody]
