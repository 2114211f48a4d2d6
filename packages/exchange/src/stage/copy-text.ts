const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A value as COPY reads it in its text format. */
export const copyText = (value: string | number | null): string =>
  value === null ? '\\N' : String(value).replaceAll(/[\\\t\n\r]/g, (character) => escapes[character]!)

const NOT_STORED = /\\u(?:0000|d[89a-f])/i

/** JSON that PostgreSQL takes: without NUL and halves of characters. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!NOT_STORED.test(json)) return json
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part))
}

export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '')
