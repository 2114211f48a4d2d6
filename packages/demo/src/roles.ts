import type { Tx } from '@treppenhaus/db/organization'
import { roles } from '@treppenhaus/db/schema/staff'

/** The ready-made roles are there since the organization was made. */
export async function roleIdsByKey(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.select({ id: roles.id, key: roles.key }).from(roles)
  return new Map(rows.flatMap(({ id, key }) => (key === null ? [] : [[key, id] as const])))
}
