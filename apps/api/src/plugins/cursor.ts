import { Refusal } from '../errors.ts'

/** Where a list goes on: the sort values of the last row, opaque on the wire. Rights are asked anew on each page, so it needs no signature. */
export const encodeCursor = (values: readonly (string | number | null)[]) => Buffer.from(JSON.stringify(values)).toString('base64url')

/**
 * @param length how many values the list sorts by
 * @throws Refusal 400 `invalid_cursor` when it was not made by this list
 */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  const values = parse(cursor)
  const known = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number'
  if (!Array.isArray(values) || values.length !== length || !values.every(known)) throw new Refusal('invalid_cursor')
  return values as (string | number | null)[]
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** Cuts the extra row that tells whether there is a next page. */
export function pageOf<T>(rows: readonly T[], limit: number, sortValues: (row: T) => (string | number | null)[]) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(sortValues(last)) : null }
}

/** Whether a sort value is an instant in UTC to the microsecond. */
export const isCursorInstant = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(value)) return false
  const time = Date.parse(value)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === value.slice(0, 19)
}

export const isCursorId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/.test(value)
