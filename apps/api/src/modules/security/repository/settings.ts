import type { Db, Tx } from '@treppenhaus/db/organization'
import { settings } from '@treppenhaus/db/schema/settings'
import type { Audience } from '@treppenhaus/domain/master-data'

/** Whether the organization asks an audience for a second factor. */
export async function wantsFactor(db: Db | Tx, audience: Audience): Promise<boolean> {
  if (audience !== 'staff') return false
  const [row] = await db.select({ wanted: settings.staffSecondFactor }).from(settings)
  return row?.wanted ?? false
}

export const readName = async (db: Db | Tx): Promise<string | undefined> =>
  (await db.select({ name: settings.name }).from(settings))[0]?.name
