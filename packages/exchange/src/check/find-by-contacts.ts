import { readFields, tableOf } from '@treppenhaus/db/record-tables'
import { plainText } from '@treppenhaus/domain/field-value'
import { sql } from 'drizzle-orm'
import { grouped } from '../records/chunked.ts'
import type { Current } from '../records/read-records.ts'
import type { FoundRecord } from './find-records.ts'
import { contactRank, keysOf, nameOf } from './keys-of.ts'
import { differInSurer } from './known-leaders.ts'
import type { CheckScope, Staged } from './scope.ts'

/**
 * People and contractors by their full name with an e-mail address, a number or an address. One who has a key of its own in the file can
 * only be one here without a key.
 */
export async function findByContacts(
  scope: CheckScope,
  kind: 'person' | 'contractor',
  batch: readonly Staged[],
): Promise<Map<number, FoundRecord>> {
  const of = scope.fields.of(kind)
  const namesakes = grouped(await readNamesakes(scope, kind, batch), ({ fields }) => nameOf(fields))
  const answers = new Map<number, FoundRecord>()
  for (const { seq, externalId, fields } of batch) {
    const candidates = (namesakes.get(nameOf(fields)) ?? []).filter((one) => externalId === null || one.externalId === null)
    for (const key of keysOf(kind, fields, of).contacts) {
      const matching = candidates.filter(
        (one) => keysOf(kind, one.fields, of).contacts.includes(key) && !differInSurer(contactRank(key), one.fields, fields),
      )
      if (matching.length === 0) continue
      if (matching.length === 1) answers.set(seq, { id: matching[0]!.id, ...(externalId === null ? {} : { isGuess: true }) })
      else if (externalId === null) answers.set(seq, { code: 'ambiguous_reference', field: kind === 'person' ? 'lastName' : 'name' })
      break
    }
  }
  return answers
}

async function readNamesakes({ db, fields }: CheckScope, kind: 'person' | 'contractor', batch: readonly Staged[]): Promise<Current[]> {
  const asked = batch.map(({ fields: told }) => ({
    name: plainText(told['name'] ?? told['companyName']).toLowerCase(),
    first: plainText(told['firstName']).toLowerCase(),
    last: plainText(told['lastName']).toLowerCase(),
  }))
  if (asked.length === 0) return []
  const matches =
    kind === 'person'
      ? sql`(lower(t.last_name), lower(t.first_name)) in (select last, first from asked where last || first <> '')
          or t.kind = 'company' and lower(t.company_name) in (select name from asked where name <> '')`
      : sql`lower(t.name) in (select name from asked where name <> '')`
  const { rows } = await db.execute<Current>(sql`
    with asked as (select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) a(name text, first text, last text))
    select t.id, t.external_id as "externalId", ${readFields(kind, 't', fields.custom)} as fields from ${tableOf(kind)} t where ${matches}`)
  return rows
}
