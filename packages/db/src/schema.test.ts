import { testOrganizations } from '@treppenhaus/testing/organization'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { APPEND_ONLY } from './grants.ts'

const { first } = await testOrganizations()
const folder = new URL('./schema/', import.meta.url)
const schema: Record<string, unknown> = {}
for (const file of await readdir(folder)) Object.assign(schema, await import(new URL(file, folder).href))
const tables = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .map(getTableConfig)

test('the newest migration was written after the last change of the tables', async () => {
  const meta = new URL('../migrations/organization/meta/', import.meta.url)
  const snapshots = (await readdir(meta)).filter((name) => name.endsWith('_snapshot.json')).sort()
  const last = JSON.parse(await readFile(new URL(snapshots.at(-1) ?? '', meta), 'utf8'))
  expect(await generateMigration(last, generateDrizzleJson(schema, last.id))).toEqual([])
})

test('the migrated database has exactly the columns of the code', async () => {
  const { rows } = await first.pool.query<{ column: string }>(
    `select format('%s.%s %s%s', relname, attname, format_type(atttypid, atttypmod), case when attnotnull then ' not null' else '' end) as column
     from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = 'public' and relkind = 'r' and attnum > 0 and not attisdropped and relname <> 'schema_migrations'`,
  )
  const declared = tables.flatMap(({ name, columns }) =>
    columns.map((column) => `${name}.${column.name} ${column.getSQLType().replace(', ', ',')}${column.notNull ? ' not null' : ''}`),
  )
  expect(rows.map(({ column }) => column).sort()).toEqual(declared.sort())
})

test('the migrated database has exactly the indexes, checks and foreign keys of the code', async () => {
  const { rows } = await first.pool.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index join pg_class on pg_class.oid = indexrelid
     where relnamespace = 'public'::regnamespace and indrelid <> 'schema_migrations'::regclass
       and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
     union all
     select conname from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'u')`,
  )
  const declared = tables.flatMap(({ indexes, checks, foreignKeys, uniqueConstraints, columns }) => [
    ...indexes.map(({ config }) => config.name),
    ...[...checks, ...uniqueConstraints].map(({ name }) => name),
    ...foreignKeys.map((key) => key.getName()),
    ...columns.filter(({ isUnique }) => isUnique).map(({ uniqueName }) => uniqueName),
  ])
  expect(rows.map(({ name }) => name).sort()).toEqual(declared.toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)))
})

test('only tables that are to come are missing from those that may only grow', () => {
  const names = tables.map(({ name }) => name)
  expect(APPEND_ONLY.filter((table) => !names.includes(table))).toEqual(['ballots'])
})
