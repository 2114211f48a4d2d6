import { namesOf } from './slug.ts'

/** Tables that only grow: the app role may add and read, never change or delete. */
export const APPEND_ONLY = ['audit', 'timeline', 'ballots', 'consents', 'record_changes']

/** In every organization's database, made by the operator; all of them may be made without being superuser. */
export const EXTENSIONS = ['pg_trgm', 'unaccent', 'citext', 'btree_gist', 'pgcrypto']

/** Rights on what the tables are now, to be run as the owner role after each migration. */
export function tableGrants(app: string): string[] {
  return [
    `grant select, insert, update, delete on all tables in schema public to ${app}`,
    `grant usage, select on all sequences in schema public to ${app}`,
    `revoke all on schema_migrations from ${app}`,
    `do $$ declare name text; begin
      for name in select tablename from pg_tables where schemaname = 'public' and tablename in (${APPEND_ONLY.map((table) => `'${table}'`).join(', ')})
      loop execute format('revoke update, delete on public.%I from ${app}', name); end loop;
    end $$`,
  ]
}

/** Rights on the database itself and its schema, to be run by the operator inside it. */
export function databaseGrants(slug: string): string[] {
  const { database, app } = namesOf(slug)
  return [
    `revoke all on database ${database} from public`,
    `grant connect on database ${database} to ${app}`,
    'revoke all on schema public from public',
    `grant usage on schema public to ${app}`,
  ]
}
