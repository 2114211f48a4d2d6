import type { Organization } from '@treppenhaus/db/organization'

/**
 * Work that one worker at a time does. The lock hangs on a connection: it ends with a worker that is killed.
 * @returns false while another worker is at it
 */
export async function alone({ pool }: Organization, purpose: string, id: string, work: () => Promise<void>): Promise<boolean> {
  const client = await pool.connect()
  try {
    const text = 'select pg_try_advisory_lock(hashtext($1), hashtext($2)) as locked'
    const { rows } = await client.query<{ locked: boolean }>(text, [purpose, id])
    if (!rows[0]?.locked) return false
    await work()
    return true
  } finally {
    await client.query('select pg_advisory_unlock_all()').then(
      () => client.release(),
      () => client.release(true),
    )
  }
}
