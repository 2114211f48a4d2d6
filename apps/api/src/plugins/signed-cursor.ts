import type { Organization } from '@treppenhaus/db/organization'
import { timingSafeEqual } from 'node:crypto'
import { Refusal } from '../errors.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'

/**
 * For lists of people who did not ask to be found: a cursor that was edited, or that another list or account got, is refused, so that
 * nobody walks through names by guessing where to go on.
 * @param list whose list it is: everything that must be the same for the next page
 */
export const signCursor = ({ deriveSecret }: Organization, list: string, values: readonly (string | number | null)[]): string => {
  const cursor = encodeCursor(values)
  return `${cursor}.${deriveSecret('cursor', `${list}:${cursor}`)}`
}

/** @throws Refusal 400 `invalid_cursor` */
export function readSignedCursor({ deriveSecret }: Organization, list: string, cursor: string, length: number) {
  const [values = '', signature = ''] = cursor.split('.', 2)
  const expected = Buffer.from(deriveSecret('cursor', `${list}:${values}`))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Refusal('invalid_cursor')
  return decodeCursor(values, length)
}
