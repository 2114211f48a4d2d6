import type { Db, Tx } from '@treppenhaus/db/organization'
import type { Audience } from '@treppenhaus/domain/master-data'
import { type Account, allowsPasswords, findAccount, findAccountById, findAnyAccount } from '../repository.ts'

export type { Account } from '../repository.ts'

/** Asks the same of the database whether there is such an account or not. */
export async function accountByLogin(
  db: Db | Tx,
  audience: Audience,
  login: string,
): Promise<{ account: Account | undefined; passwordAllowed: boolean }> {
  const passwordAllowed = await allowsPasswords(db, audience)
  return { account: await findAccount(db, audience, login), passwordAllowed }
}

/** An account that may sign in: not disabled, and whom it stands for is still there. */
export const accountById = (db: Db | Tx, audience: Audience, id: string): Promise<Account | undefined> => findAccountById(db, audience, id)

export { allowsPasswords, findAnyAccount as accountOf }
