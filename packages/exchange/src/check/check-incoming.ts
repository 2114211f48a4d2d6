import type { Organization } from '@treppenhaus/db/organization'
import type { ImportOptions, Incoming } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { PoolClient } from 'pg'
import { readPortfolioFields } from '../records/portfolio-fields.ts'
import { stageRecords } from '../stage/stage-records.ts'
import { type Checked, checkRecords } from './check-records.ts'
import { progressOf } from './progress.ts'

export type Asked = {
  importId: string
  options: ImportOptions
  /** How the file calls a field. */
  columnOf?: (kind: RecordKind, field: string) => string | null
}

/**
 * Reads records, stages them and writes what would become of each into `import_records`. What an earlier try left is thrown away.
 * @throws what the reader of the file throws
 */
export async function checkIncoming(
  organization: Organization,
  asked: Asked,
  records: AsyncIterable<Incoming>,
): Promise<Checked & { begunAt: Date }> {
  const { importId } = asked
  const client = await organization.pool.connect()
  const progress = progressOf(organization, importId)
  try {
    await client.query("set statement_timeout = 0; set work_mem = '32MB'")
    const begun = await client.query<{ at: Date }>('select now() as at')
    await clear(client, importId)
    const { count: staged, rows } = await stageRecords(client, importId, records, (done) => progress.say({ done }))
    await client.query('select analyze_staged_records()')
    let through = 0
    const checked = await checkRecords({
      rows,
      ...asked,
      db: drizzle(client),
      fields: await readPortfolioFields(organization.db),
      columnOf: asked.columnOf ?? (() => null),
      onRecords: (count) => {
        through += count
        progress.say({ total: staged, done: Math.min(staged, Math.floor(through / 2)) })
      },
    })
    await client.query('select analyze_import_records()')
    await client.query('delete from staged_keys where import_id = $1', [importId])
    await client.query('delete from staged_records where import_id = $1', [importId])
    return { ...checked, begunAt: begun.rows[0]!.at }
  } finally {
    await progress.end()
    client.release(true) // with its settings, and perhaps in the midst of a file
  }
}

/** Of this import, and of those whose dry run ended without tidying up. */
async function clear(client: PoolClient, importId: string): Promise<void> {
  await client.query('delete from import_records where import_id = $1', [importId])
  for (const table of ['staged_keys', 'staged_records'])
    await client.query(`delete from ${table} where import_id = $1 or import_id not in (select id from imports where state = 'checking')`, [
      importId,
    ])
}
