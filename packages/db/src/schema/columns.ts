import { sql } from 'drizzle-orm'
import { integer, timestamp, uuid } from 'drizzle-orm/pg-core'

export const id = () => uuid().primaryKey().defaultRandom()
export const instant = (name: string) => timestamp(name, { withTimezone: true })
export const createdAt = () => instant('created_at').notNull().defaultNow()
/** Counted up by every change; the ETag of the row. */
export const version = () => integer().notNull().default(1)
export const emptyTextArray = sql`'{}'::text[]`
