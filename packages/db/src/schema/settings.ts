import type { Audience } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'
import { boolean, pgTable, text } from 'drizzle-orm/pg-core'

/** One row: what the organization says of itself. */
export const settings = pgTable('settings', {
  one: boolean().primaryKey().default(true),
  name: text().notNull(),
  street: text().notNull().default(''),
  postalCode: text('postal_code').notNull().default(''),
  city: text().notNull().default(''),
  phone: text().notNull().default(''),
  emergencyPhone: text('emergency_phone').notNull().default(''),
  email: text().notNull().default(''),
  imprintDe: text('imprint_de').notNull().default(''),
  imprintEn: text('imprint_en').notNull().default(''),
  privacyDe: text('privacy_de').notNull().default(''),
  privacyEn: text('privacy_en').notNull().default(''),
  timeZone: text('time_zone').notNull().default('Europe/Berlin'),
  /** Staff without a second factor or passkey reach nothing but the page that sets one up. */
  staffSecondFactor: boolean('staff_second_factor').notNull().default(false),
  /** Audiences that may sign in by password; the others only by passkey or single sign-on. */
  passwordAudiences: text('password_audiences')
    .array()
    .$type<Audience[]>()
    .notNull()
    .default(sql`'{staff,portal,contractor}'::text[]`),
})
