import type { Tx } from '@treppenhaus/db/organization'
import { passkeys, totps } from '@treppenhaus/db/schema/second-factors'
import { and, eq, isNotNull } from 'drizzle-orm'
import { Refusal } from '../../../errors.ts'
import type { Account } from '../../sessions/repository.ts'
import type { SessionContext } from '../../sessions/service/context.ts'
import { replacePassword } from '../../sessions/service/passwords.ts'
import { startSignedIn } from '../../sessions/service/start-signed-in.ts'
import { markJoined, type OpenRow } from '../repository/find-open.ts'
import type { Joined } from './redeem-invitation.ts'

/**
 * A new password by letter, for an account that no link can reach. All sessions end. Where the account has a second factor, the letter
 * alone lets nobody in.
 * @throws Refusal 401 where the audience has no passwords any more
 */
export async function replaceForgotten(
  context: SessionContext,
  tx: Tx,
  { invitation }: OpenRow,
  account: Account,
  passwordHash: string | null,
): Promise<Joined> {
  const { id, login } = account
  if (passwordHash === null) throw new Refusal('link_invalid')
  await replacePassword(context, tx, id, passwordHash, 'letter')
  await markJoined(tx, invitation.id, id)
  if (await hasSecondFactor(tx, id)) return { grant: null, login, emailToConfirm: null }
  const grant = await startSignedIn(context, tx, account, { method: 'invitation', strong: false })
  return { grant, login, emailToConfirm: null }
}

async function hasSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  const codes = await tx.$count(totps, and(eq(totps.accountId, accountId), isNotNull(totps.confirmedAt)))
  return codes + (await tx.$count(passkeys, eq(passkeys.accountId, accountId))) > 0
}
