import type { Tx } from '@treppenhaus/db/organization'
import { Refusal } from '../../../errors.ts'
import { findAdministrators, lockAdministrators } from '../repository/administrators.ts'

/**
 * Does what may take an administrator's rights away, one such change at a time.
 * @throws Refusal 409 `last_administrator` when nobody could put things right afterwards
 */
export async function keepAdministrator<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await lockAdministrators(tx)
  const before = await findAdministrators(tx)
  const done = await work()
  if (before.length > 0 && (await findAdministrators(tx)).length === 0) throw new Refusal('last_administrator')
  return done
}
