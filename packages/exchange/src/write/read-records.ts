import type { Organization } from '@treppenhaus/db/organization'
import { columnOf, readField, tableOf } from '@treppenhaus/db/record-tables'
import { type CustomField, type Field, fieldsOf, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { PoolClient } from 'pg'
import type { ExportRequest } from './export-request.ts'
import { conditionOf } from './record-conditions.ts'
import { aliasOf, hasExternalId, keyOf, orderOf } from './record-order.ts'

/** A record as it leaves the house: canonical values by field, references as the key of the other record. */
export type Outgoing = { externalId: string | null; fields: Record<string, unknown> }

const BATCH = 500
const dialect = new PgDialect()

/** One state of the data over all kinds, however long it takes: whoever reads slowly may take a minute for a batch, not more. */
const BEGIN = `begin isolation level repeatable read read only;
  set local statement_timeout = '60s'; set local idle_in_transaction_session_timeout = '60s'`

/** Runs what reads with one state of the data, and gives the connection back however it ends. */
export async function* withSnapshot<T>(organization: Organization, read: (client: PoolClient) => AsyncGenerator<T>): AsyncGenerator<T> {
  const client = await organization.pool.connect()
  let over = false
  try {
    await client.query(BEGIN)
    yield* read(client)
    await client.query('commit')
    over = true
  } finally {
    // A reader that went away leaves a transaction open: the connection goes with it.
    client.release(!over)
  }
}

/** All records of one kind in a fixed order, a few at a time. */
export async function* readRecords(
  client: PoolClient,
  kind: RecordKind,
  custom: readonly CustomField[],
  request: ExportRequest,
): AsyncGenerator<Outgoing[]> {
  const query = dialect.sqlToQuery(sql`declare export_rows no scroll cursor for ${select(kind, custom, request)}`)
  await client.query(query.sql, query.params)
  for (;;) {
    const { rows } = await client.query<Outgoing>(`fetch ${BATCH} from export_rows`)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) break
  }
  await client.query('close export_rows')
}

function select(kind: RecordKind, custom: readonly CustomField[], request: ExportRequest): SQL {
  const { joins, keys } = orderOf(kind, 'r')
  const entries = Object.entries(fieldsOf(kind, custom))
  const values = entries.map(([name, field]) => sql`${sql.raw(`'${name}'`)}, ${valueOf(name, field)}`)
  const externalId = hasExternalId(kind) ? keyOf('r') : sql`null`
  return sql`select ${externalId} as "externalId", ${objectOf(values)} as fields
    from ${tableOf(kind)} r ${sql.join(joins, sql` `)} where ${conditionOf(kind, 'r', request)} order by ${sql.join(keys, sql`, `)}`
}

/** A function of PostgreSQL takes 100 arguments, two a field. */
const FIELDS_AT_ONCE = 50

function objectOf(pairs: readonly SQL[]): SQL {
  const parts: SQL[] = []
  for (let from = 0; from < pairs.length; from += FIELDS_AT_ONCE)
    parts.push(sql`jsonb_build_object(${sql.join(pairs.slice(from, from + FIELDS_AT_ONCE), sql`, `)})`)
  return sql`(${sql.join(parts, sql` || `)})`
}

function valueOf(name: string, field: Field): SQL {
  if (field.type !== 'reference') return readField(name, field, 'r')
  const other = aliasOf('r', name)
  return sql`(select to_jsonb(${keyOf(`k_${other}`)}) from ${tableOf(field.to)} ${sql.raw(`k_${other}`)} where ${sql.raw(`k_${other}`)}.id = r.${columnOf(name, field)})`
}
