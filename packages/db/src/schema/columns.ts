import { sql } from 'drizzle-orm'
import { integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const id = () => uuid().primaryKey().defaultRandom()
export const instant = (name: string) => timestamp(name, { withTimezone: true })
export const createdAt = () => instant('created_at').notNull().defaultNow()
/** Counted up by every change; the ETag of the row. */
export const version = () => integer().notNull().default(1)
/** The key by which another system knows the row; unique in its table. */
export const externalId = () => text('external_id').unique()
/** Values of the organization's own fields, by their key. */
export const custom = () => jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({})
export const emptyTextArray = sql`'{}'::text[]`
