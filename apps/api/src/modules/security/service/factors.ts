import type { Db, Tx } from '@treppenhaus/db/organization'
import { countRecoveryCodes, findTotp, listPasskeys } from '../repository/factors.ts'

/** Which second factors an account has. */
export async function factorsOf(db: Db | Tx, accountId: string): Promise<{ totp: boolean; passkeys: boolean; recoveryCodes: boolean }> {
  const totp = (await findTotp(db, accountId, true)) !== undefined
  const passkeys = (await listPasskeys(db, accountId)).length > 0
  return { totp, passkeys, recoveryCodes: (totp || passkeys) && (await countRecoveryCodes(db, accountId)) > 0 }
}
