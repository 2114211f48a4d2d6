import { tableOf } from '@treppenhaus/db/record-tables'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql, type SQL } from 'drizzle-orm'
import { grouped } from '../records/chunked.ts'
import { hasExternalId } from '../records/read-records.ts'
import { shortKey } from './short-key.ts'
import { onlyOne, type Referred } from './referred.ts'
import type { CheckScope } from './scope.ts'

type Found = { key: string; recordId: string | null; failed: boolean }

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
export const isUuid = (text: string): boolean => UUID.test(text)

/** Within the file: keys of records that can be taken over, and of those that cannot. */
export const keyInFile = {
  externalId: (key: string) => shortKey(`x${key}`),
  number: (key: string) => shortKey(`#${key}`),
  failed: (key: string) => shortKey(`!${key}`),
}

/** The records of a kind with these keys: an external id, in the file before here, then a number, then an id of ours. */
export async function findByKey(scope: CheckScope, kind: RecordKind, keys: readonly string[]): Promise<Map<string, Referred>> {
  const answers = new Map<string, Referred>()
  const steps = [
    (left: string[]) => inFile(scope, kind, left, keyInFile.externalId),
    (left: string[]) => (hasExternalId(kind) ? here(scope, kind, sql`t.external_id`, left) : []),
    (left: string[]) => inFile(scope, kind, left, keyInFile.number),
    (left: string[]) => byNumber(scope, kind, left),
    (left: string[]) => byId(scope, kind, left),
    (left: string[]) => inFile(scope, kind, left, keyInFile.failed),
  ]
  for (const step of steps) {
    const left = keys.filter((key) => !answers.has(key))
    if (left.length === 0) break
    for (const [key, found] of grouped(await step(left), (one) => one.key)) {
      const referred = onlyOne(found)
      if (referred) answers.set(key, referred)
    }
  }
  return answers
}

async function inFile({ db, importId }: CheckScope, kind: RecordKind, keys: string[], stored: (key: string) => string): Promise<Found[]> {
  const { rows } = await db.execute<Found>(sql`
    select asked.key, s.record_id as "recordId", s.failed or s.record_id is null as failed
    from jsonb_to_recordset(${JSON.stringify(keys.map((key) => ({ key, stored: stored(key) })))}::jsonb) asked(key text, stored text)
    join staged_keys k on k.import_id = ${importId} and k.kind = ${kind} and k.key = asked.stored
    join staged_records s on s.import_id = k.import_id and s.seq = k.seq`)
  return rows
}

async function here({ db }: CheckScope, kind: RecordKind, column: SQL, keys: string[]): Promise<Found[]> {
  const { rows } = await db.execute<Found>(sql`
    select ${column} as key, t.id as "recordId", false as failed from ${tableOf(kind)} t where ${column} = any(${sql.param(keys)}::text[])`)
  return rows
}

async function byNumber(scope: CheckScope, kind: RecordKind, keys: string[]): Promise<Found[]> {
  if (kind === 'property') return here(scope, kind, sql`t.number`, keys)
  if (kind !== 'unit') return []
  const { rows } = await scope.db.execute<Found>(sql`
    select p.number || '/' || u.number as key, u.id as "recordId", false as failed from units u join properties p on p.id = u.property_id
    where p.number || '/' || u.number = any(${sql.param(keys)}::text[])`)
  return rows
}

const byId = async (scope: CheckScope, kind: RecordKind, keys: string[]): Promise<Found[]> => {
  const ids = keys.filter(isUuid)
  const { rows } = ids.length === 0 ? { rows: [] } : await scope.db.execute<Found>(sql`
    select asked.key, t.id as "recordId", false as failed from unnest(${sql.param(ids)}::text[]) asked(key)
    join ${tableOf(kind)} t on t.id = asked.key::uuid`) // prettier-ignore
  return rows
}
