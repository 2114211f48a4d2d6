import type { Db, Tx } from '@treppenhaus/db/organization'
import { countFactors } from '../repository/factors.ts'

/** Which second factors an account has. */
export async function factorsOf(db: Db | Tx, accountId: string): Promise<{ totp: boolean; passkeys: boolean; recoveryCodes: boolean }> {
  const { totps, passkeys, codes } = await countFactors(db, accountId)
  return { totp: totps > 0, passkeys: passkeys > 0, recoveryCodes: codes > 0 }
}
