import { timeZone, today } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { apiKeys } from '@treppenhaus/db/schema/staff'
import { sql } from 'drizzle-orm'
import { type KeyRow, keySelect } from './integrations.ts'

export async function countLive(tx: Tx, staffId: string): Promise<number> {
  return tx.$count(apiKeys, sql`${apiKeys.staffId} = ${staffId} and ${apiKeys.revokedAt} is null and ${apiKeys.expiresAt} > now()`)
}

/** Whether a day may be a key's last: today or later, within two years. */
export async function mayExpireOn(tx: Tx, expiresOn: string): Promise<boolean> {
  const { rows } = await tx.execute<{ fits: boolean }>(
    sql`select ${expiresOn}::date between ${today} and (${today} + interval '2 years')::date as fits`,
  )
  return rows[0]!.fits
}

type Values = { id: string; staffId: string; prefix: string; secretHash: string; createdByAccountId: string }

/** Counts until the end of its last day in the organization's time zone; a year without one. */
export async function insertKey(tx: Tx, { id, staffId, prefix, secretHash, createdByAccountId }: Values, expiresOn: string | undefined) {
  const lastDay = expiresOn === undefined ? sql`(${today} + interval '1 year')::date` : sql`${expiresOn}::date`
  await tx.execute(sql`
    insert into api_keys (id, staff_id, prefix, secret_hash, created_by_account_id, expires_at)
    values (${id}, ${staffId}, ${prefix}, ${secretHash}, ${createdByAccountId}, (${lastDay} + 1)::timestamp at time zone ${timeZone})`)
}

export async function findKey(db: Db | Tx, id: string): Promise<(KeyRow & { staffId: string }) | undefined> {
  const { rows } = await db.execute<KeyRow & { staffId: string }>(
    sql`select x.*, o.staff_id as "staffId" from (${keySelect}) x join api_keys o on o.id = x.id
      join staff_members m on m.id = o.staff_id and m.left_at is null where x.id = ${id}`,
  )
  return rows[0]
}

export async function revokeKey(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`update api_keys set revoked_at = now() where id = ${id} and revoked_at is null`)
}
