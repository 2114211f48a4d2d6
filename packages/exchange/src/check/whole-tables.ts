import type { Tx } from '@treppenhaus/db/organization'
import { sql } from 'drizzle-orm'
import type { CheckScope } from './scope.ts'

/** Runs statements that go through all staged records. Nothing is known of how many those are: each by each would be far too slow. */
export const wholeTables = <T>({ db }: Pick<CheckScope, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('enable_nestloop', 'off', true)`)
    return work(tx)
  })
