import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { keysOf } from './keys-of.ts'
import type { CheckScope } from './scope.ts'
import type { Settled } from './settle-record.ts'

/** What later kinds and the checks across records ask of a record. */
const asked: Partial<Record<RecordKind, readonly string[]>> = {
  property: ['managementType'],
  building: ['property'],
  entrance: ['building'],
  unit: ['property', 'building', 'entrance', 'shareNumerator', 'shareDenominator', 'archived'],
  tenancy: ['unit', 'person', 'startsOn', 'endsOn'],
  ownership: ['unit', 'property', 'person', 'startsOn', 'endsOn', 'shareNumerator', 'shareDenominator'],
  board_membership: ['property', 'person', 'startsOn', 'endsOn'],
  participation: ['unit', 'startsOn', 'endsOn'],
}

/** Writes what becomes of a batch for the person who looks at it and for the run. */
export async function writeSettled({ db, importId, fields }: CheckScope, kind: RecordKind, settled: readonly Settled[]): Promise<void> {
  const of = fields.of(kind)
  const rows = settled.map(({ errors, result: _result, ...record }) => ({
    ...record,
    errors: errors.length > 0 ? errors : null,
    naturalKey: keysOf(kind, record.fields, of).natural,
  }))
  const staged = settled.map(({ seq, recordId, action, result }) => ({
    ...{ seq, recordId, action },
    result: result && Object.fromEntries((asked[kind] ?? []).map((name) => [name, result[name]])),
  }))
  await db.execute(sql`
    insert into import_records (import_id, seq, kind, row, external_id, natural_key, fields, refs, errors, record_id, action, changes)
    select ${importId}, r.seq, ${kind}, r.row, r."externalId", r."naturalKey", r.fields, r.refs, r.errors, r."recordId", r.action, r.changes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(seq int, row int, "externalId" text, "naturalKey" text, fields jsonb, refs jsonb, errors jsonb,
      "recordId" uuid, action text, changes jsonb)`)
  await db.execute(sql`
    update staged_records s set record_id = r."recordId", failed = r.action = 'error', result = r.result
    from jsonb_to_recordset(${JSON.stringify(staged)}::jsonb) r(seq int, "recordId" uuid, action text, result jsonb)
    where s.import_id = ${importId} and s.seq = r.seq`)
}
