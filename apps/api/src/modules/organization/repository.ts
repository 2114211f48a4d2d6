import type { Db } from '@treppenhaus/db/organization'
import { settings } from '@treppenhaus/db/schema/settings'

export const findSettings = async (db: Db) => (await db.select().from(settings).limit(1))[0]
