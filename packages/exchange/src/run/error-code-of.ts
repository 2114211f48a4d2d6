import type { RowErrorCode } from '@treppenhaus/domain/import'

/** Names of constraints, as far as a rule is not told by the kind of its violation. */
const byConstraint: [RegExp, RowErrorCode][] = [
  [/^(properties_number|units_number)/, 'number_taken'],
  [/_once$/, 'dates_overlap'],
  [/_days$/, 'dates_reversed'],
  [/^ownerships_of_one$/, 'unit_or_property'],
]

/** What PostgreSQL says of a row: unique, foreign key, check, exclusion, not null. */
const byState: Record<string, RowErrorCode> = {
  '23505': 'key_of_another_record',
  '23503': 'unknown_reference',
  '23514': 'not_a_choice',
  '23P01': 'dates_overlap',
  '23502': 'required',
  '22001': 'too_long',
  '22003': 'too_large',
  '22021': 'unreadable_character',
  '22P05': 'unreadable_character',
}

/** The error of a row that a violated rule of the database means; nothing for what is wrong with the database itself. */
export function errorCodeOf(error: unknown): RowErrorCode | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (!('code' in at) || typeof at.code !== 'string') continue
    const constraint = 'constraint' in at && typeof at.constraint === 'string' ? at.constraint : ''
    return byConstraint.find(([name]) => name.test(constraint))?.[1] ?? byState[at.code]
  }
  return undefined
}
