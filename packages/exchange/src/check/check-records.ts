import type { ImportCounts } from '@treppenhaus/domain/import'
import { type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { hasExternalId } from '../records/read-records.ts'
import { checkHomes } from './check-homes.ts'
import { checkOverlaps } from './check-overlaps.ts'
import { checkOwnerShares, checkUnitShares } from './check-shares.ts'
import { countRecords } from './count-records.ts'
import { endMissing } from './end-missing.ts'
import { groupRecords } from './group-records.ts'
import type { CheckScope } from './scope.ts'
import { settleRecords } from './settle-records.ts'

export type Checked = { counts: ImportCounts; manyEnd: boolean }

/** Of what the other system knew, more cannot end by one file unless a person says that it is right. */
const MOST_ENDING = 1 / 5

/** Works out what becomes of all staged records, kind by kind: each refers only to kinds before it. */
export async function checkRecords(scope: CheckScope): Promise<Checked> {
  let [ending, known] = [0, 0]
  for (const kind of recordKinds) {
    const allHaveKeys = await haveKeys(scope, kind)
    await groupRecords(scope, kind, allHaveKeys)
    await settleRecords(scope, kind, allHaveKeys)
    if (scope.options.complete) {
      const ends = await endMissing(scope, kind)
      ending += ends.ending
      known += ends.known
    }
    await checkAcross(scope, kind)
  }
  return { counts: await countRecords(scope, scope.rows), manyEnd: ending > known * MOST_ENDING && !scope.options.manyEnds }
}

/** Whether the other system gives each record of a kind a key. */
async function haveKeys({ db, importId }: CheckScope, kind: RecordKind): Promise<boolean> {
  if (!hasExternalId(kind)) return false
  const { rows } = await db.execute(sql`
    select from staged_records where import_id = ${importId} and kind = ${kind} and external_id is null limit 1`)
  return rows.length === 0
}

async function checkAcross(scope: CheckScope, kind: RecordKind): Promise<void> {
  if (kind === 'unit') {
    await checkHomes(scope)
    await checkUnitShares(scope)
  }
  await checkOverlaps(scope, kind)
  if (kind === 'ownership') await checkOwnerShares(scope)
}
