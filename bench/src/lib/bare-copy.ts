import { adminUrlOf } from '@treppenhaus/db/operator'
import { withClient } from '@treppenhaus/db/run-sql'
import path from 'node:path'
import type { BenchDatabase } from './database.ts'

const tables = ['properties', 'units', 'people', 'tenancies', 'ownerships']

/** Seconds that COPY takes for the rows that an import has written, into tables without keys, indexes and history. */
export const bareCopy = ({ first, operator, folder }: BenchDatabase): Promise<number> =>
  withClient(adminUrlOf(operator, first.entry.database), async (client) => {
    let seconds = 0
    for (const table of tables) {
      const [file, bare] = [path.join(folder, `${table}.copy`), `bare_${table}`]
      const { rows } = await client.query<{ names: string }>(
        `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as names from information_schema.columns
         where table_schema = 'public' and table_name = '${table}' and is_generated = 'NEVER'`,
      )
      const names = rows[0]!.names
      await client.query(`copy (select ${names} from ${table}) to '${file}'`)
      await client.query(`create table ${bare} as select ${names} from ${table} with no data`)
      const began = performance.now()
      await client.query(`copy ${bare} from '${file}'`)
      seconds += (performance.now() - began) / 1000
    }
    return seconds
  })
