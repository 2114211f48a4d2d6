import { session } from '../../components/session-queries.ts'
import { deviceStore } from '../../lib/device-store.ts'
import type { Account } from '../../components/account-context.ts'
import { storagePrefix } from '@treppenhaus/api-client/session-state'

/** Ends the session, and what the account left on this device goes with it. */
export async function logOut({ me }: Pick<Account, 'me'>, everywhere: boolean): Promise<void> {
  await (everywhere ? session.logOutEverywhere() : session.logOut())
  if (me) await deviceStore.removeBelow(storagePrefix(me)).catch(() => undefined)
}

export const rememberLocale = (locale: 'de' | 'en') => session.editMe({ locale })
