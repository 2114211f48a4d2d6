import { sql } from 'drizzle-orm'
import type { Tx } from './organization.ts'

/**
 * Says for the rest of the transaction who changes master data, and within what; the triggers that write `record_changes` read it.
 * @param accountId nobody: the system itself
 * @param changeSetId what can be taken back together
 */
export const recordAs = (tx: Tx, accountId: string | null, changeSetId: string | null = null) =>
  tx.execute(sql`
    select set_config('treppenhaus.account', ${accountId ?? ''}, true), set_config('treppenhaus.change_set', ${changeSetId ?? ''}, true)`)
