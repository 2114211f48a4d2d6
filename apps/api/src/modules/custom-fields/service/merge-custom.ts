import type { Tx } from '@treppenhaus/db/organization'
import { checkCustomValue } from '@treppenhaus/domain/field-value'
import type { CustomKind } from '@treppenhaus/domain/record-kinds'
import { type FieldError, Refusal } from '../../../errors.ts'
import type { Scalar } from '../../../plugins/contract.ts'
import { findCustomFields } from '../repository.ts'

type Values = Readonly<Record<string, Scalar>>

/**
 * Values of own fields after a change: those that are not named stay, empty ones go, and one that is as it was is not asked whether it
 * still fits, so that a choice that was taken away keeps nobody from saving something else.
 * @throws Refusal 400 at `/custom/<key>`
 */
export async function mergeCustom(tx: Tx, kind: CustomKind, current: Values, given: Values | undefined) {
  if (given === undefined) return { ...current }
  const fields = new Map((await findCustomFields(tx, kind)).map((field) => [field.key, field]))
  const merged: Record<string, Scalar> = { ...current }
  const errors: FieldError[] = []
  for (const [key, value] of Object.entries(given)) {
    const isSame = key in current ? current[key] === value : value === null
    if (isSame) continue
    const field = fields.get(key)
    const code = field && field.archivedAt === null ? checkCustomValue(field, value) : 'unknown_field'
    if (code) errors.push({ path: `/custom/${key}`, code, message: '' })
    else if (value === null || value === '') delete merged[key]
    else merged[key] = value
  }
  if (errors.length > 0) throw new Refusal('invalid_request', { errors })
  return merged
}
