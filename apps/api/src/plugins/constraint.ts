import type { Refusal } from '../errors.ts'
import { sqlStateOf } from './database-errors.ts'

/**
 * For what was free, or possible, when it was asked, and is not when it is written: the database refuses the second of two requests.
 *
 * `await insertUnit(tx, values).catch(whenViolated({ units_number: () => refuseField('already_exists', '/number') }))`
 * @param refusals by the name of the constraint; anything else is thrown on
 */
export const whenViolated =
  (refusals: Record<string, () => Refusal>) =>
  (error: unknown): never => {
    const refusal = refusals[sqlStateOf(error)?.constraint ?? '']
    throw refusal ? refusal() : error
  }
