import { sql, type SQL } from 'drizzle-orm'

/**
 * An instant as it goes over the wire: RFC 3339 in UTC with milliseconds; `US` microseconds, for cursors.
 * @param column SQL, such as `t.created_at`
 */
export const instantSql = (column: string, fraction: 'MS' | 'US' = 'MS'): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.${fraction}"Z"')`
export const instantText = (column: string): SQL => sql.raw(instantSql(column))

/** The organization's time zone. */
export const timeZone = sql`coalesce((select time_zone from settings limit 1), 'Europe/Berlin')`

/** The calendar day in the organization's time zone; a sub-select, so that it is worked out once. */
export const today = sql`(select (now() at time zone ${timeZone})::date)`

/** The instant a day begins there, as it goes over the wire. @param column SQL of a date */
export const dayBegins = (column: string): SQL =>
  sql`to_char((${sql.raw(column)}::timestamp at time zone ${timeZone}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The calendar day of an instant there. @param column SQL of an instant */
export const dayOf = (column: string): SQL => sql`(${sql.raw(column)} at time zone ${timeZone})::date`

/** Whether a validity of days, both ends included, holds today. */
export const holdsToday = (alias: string): SQL =>
  sql`${sql.raw(alias)}.starts_on <= ${today} and (${sql.raw(alias)}.ends_on is null or ${sql.raw(alias)}.ends_on >= ${today})`

/** The same name that `personName` of the domain makes, of a row of `people`; null without one. */
export const personNameSql = (alias: string): string =>
  `case ${alias}.kind when 'company' then ${alias}.company_name when 'natural' then concat_ws(' ', nullif(${alias}.title, ''), nullif(${alias}.first_name, ''), nullif(${alias}.last_name, '')) end`
export const personNameText = (alias: string): SQL => sql.raw(personNameSql(alias))

/** A number or name of a house or a unit in the order in which people count: WE 2 before WE 10. @param column SQL of it */
export const counted = (column: string): SQL => sql.raw(`${column} collate numeric_order`)

/** Ids as one parameter: `= any(${uuids(…)})`. */
export const uuids = (ids: readonly string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`

/** A JSON array of a sub-select's rows, empty where there is none. */
export const jsonArray = (rows: SQL): SQL => sql`coalesce((select json_agg(to_json(x)) from (${rows}) x), '[]'::json)`
