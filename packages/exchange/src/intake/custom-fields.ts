import type { Db, Tx } from '@treppenhaus/db/organization'
import { customFields } from '@treppenhaus/db/schema/custom-fields'
import { asc, isNull } from 'drizzle-orm'

/** The organization's own fields that are in use, in their order. */
export const findCustomFields = (db: Db | Tx) =>
  db.select().from(customFields).where(isNull(customFields.archivedAt)).orderBy(asc(customFields.position), asc(customFields.key))
