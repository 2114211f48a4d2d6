import { columnOf, tableOf } from '@treppenhaus/db/record-tables'
import type { RowErrorCode } from '@treppenhaus/domain/import'
import { naturalKeys, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { grouped } from '../records/chunked.ts'
import { hasExternalId } from '../records/read-records.ts'
import { findByContacts } from './find-by-contacts.ts'
import { findByLastKeys } from './find-by-last-keys.ts'
import { isUuid } from './find-by-key.ts'
import { keysOf } from './keys-of.ts'
import type { CheckScope, Staged } from './scope.ts'

/**
 * `isSure`: by its key in the other system. `isGuess`: a person with a key of its own that is perhaps the one here without a key.
 */
export type FoundRecord = { id: string; isSure?: boolean; isGuess?: true } | { code: RowErrorCode; field: string }

/** The records here that those of the file are, by seq; those without one are new. */
export async function findRecords(scope: CheckScope, kind: RecordKind, batch: readonly Staged[]): Promise<Map<number, FoundRecord>> {
  const byKey = await findByExternalId(scope, kind, batch)
  const byNature = await findByNaturalKey(scope, kind, batch)
  const answers = new Map<number, FoundRecord>()
  for (const { seq, externalId } of batch) {
    const [own, natural] = [externalId === null ? undefined : byKey.get(externalId), byNature.get(seq)?.[0]]
    const isOther =
      natural && (own ? natural.id !== own : natural.externalId !== null && externalId !== null && natural.externalId !== externalId)
    if (isOther) answers.set(seq, takenBy(kind))
    else if (own ?? natural) answers.set(seq, { id: own ?? natural!.id, isSure: own !== undefined })
  }
  const left = () => batch.filter(({ seq }) => !answers.has(seq))
  if (kind === 'person' || kind === 'contractor')
    for (const [seq, found] of await findByContacts(scope, kind, left())) answers.set(seq, found)
  const of = scope.fields.of(kind)
  const unkeyed = left().filter(({ externalId }) => externalId === null)
  const asked = unkeyed.map(({ seq, fields }) => ({ seq, keys: keysOf(kind, fields, of) }))
  for (const [seq, id] of await findByLastKeys(scope, kind, asked)) answers.set(seq, { id })
  return answers
}

const takenBy = (kind: RecordKind): FoundRecord =>
  kind === 'property' || kind === 'unit'
    ? { code: 'number_taken', field: 'number' }
    : { code: 'key_of_another_record', field: 'externalId' }

/** By the other system's key, or by our id where the file uses it as one. */
async function findByExternalId({ db }: CheckScope, kind: RecordKind, batch: readonly Staged[]): Promise<Map<string, string>> {
  const keys = batch.flatMap(({ externalId }) => (externalId === null ? [] : [externalId]))
  if (keys.length === 0 || !hasExternalId(kind)) return new Map()
  const { rows } = await db.execute<{ key: string; id: string }>(sql`
    select external_id as key, id from ${tableOf(kind)} where external_id = any(${sql.param(keys)}::text[])
    union all
    select asked.key, t.id from unnest(${sql.param(keys.filter(isUuid))}::text[]) asked(key) join ${tableOf(kind)} t on t.id = asked.key::uuid`)
  return new Map(rows.toReversed().map(({ key, id }) => [key, id]))
}

type Natural = { seq: number; id: string; externalId: string | null }

async function findByNaturalKey(scope: CheckScope, kind: RecordKind, batch: readonly Staged[]): Promise<Map<number, Natural[]>> {
  const names = naturalKeys[kind] ?? []
  const of = scope.fields.of(kind)
  const whole = batch.filter(({ fields }) => keysOf(kind, fields, of).natural !== null)
  if (names.length === 0 || whole.length === 0) return new Map()
  const asked = whole.map(({ seq, fields }) => ({ seq, ...Object.fromEntries(names.map((name) => [name, fields[name] ?? null])) }))
  const named = names.map((name) => ({ name, field: of[name]! }))
  const type = (field: { type: string }) => sql.raw(field.type === 'reference' ? 'uuid' : field.type === 'day' ? 'date' : 'text')
  const columns = named.map(({ name, field }) => sql`${sql.raw(`"${name}"`)} ${type(field)}`)
  const conditions = named.map(({ name, field }) =>
    field.required
      ? sql`t.${columnOf(name, field)} = asked.${sql.raw(`"${name}"`)}`
      : sql`t.${columnOf(name, field)} is not distinct from asked.${sql.raw(`"${name}"`)}`,
  )
  const { rows } = await scope.db.execute<Natural>(sql`
    select asked.seq, t.id, ${hasExternalId(kind) ? sql`t.external_id` : sql`null::text`} as "externalId"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) asked(seq int, ${sql.join(columns, sql`, `)})
    join ${tableOf(kind)} t on ${sql.join(conditions, sql` and `)}`)
  return grouped(rows, ({ seq }) => seq)
}
