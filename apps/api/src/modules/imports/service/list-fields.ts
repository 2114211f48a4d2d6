import type { Db } from '@treppenhaus/db/organization'
import { columnTargets, relationKinds } from '@treppenhaus/domain/column-targets'
import { type Field, fieldsOf, recordKinds } from '@treppenhaus/domain/record-kinds'
import { findCustomFields } from '@treppenhaus/exchange/intake/custom-fields'

const nothing = { type: 'text' as const, required: false, choices: [] as string[], to: null }
const externalId = { ...nothing, type: 'external_id' as const }
const day = { ...nothing, type: 'day' as const }

/** Of the bond between the unit and the person of a row, where the row itself says which it is. */
const relation: Record<
  string,
  Pick<ReturnType<typeof presentShape>, 'required' | 'choices' | 'to'> & { type: Field['type'] | 'external_id' }
> = {
  kind: { ...nothing, type: 'choice', choices: [...relationKinds] },
  externalId,
  startsOn: day,
  endsOn: day,
}

/** Everything a column may mean, the organization's own fields included. */
export async function listImportFields(db: Db) {
  const custom = await findCustomFields(db)
  const labels = new Map(custom.map(({ kind, key, labelDe: de, labelEn: en }) => [`${kind}.custom.${key}`, { de, en }]))
  const items = columnTargets(custom).map((target) => {
    const [kind, field] = [target.slice(0, target.indexOf('.')), target.slice(target.indexOf('.') + 1)]
    const known = recordKinds.find((one) => one === kind)
    const shape = known ? shapeOf(fieldsOf(known, custom)[field]) : (relation[field] ?? nothing)
    return { target, kind: known ?? ('relation' as const), field, ...shape, label: labels.get(target) ?? null }
  })
  return { items }
}

const shapeOf = (field: Field | undefined) => (field ? presentShape(field) : externalId)

const presentShape = (shape: Field) => ({
  type: shape.type,
  required: shape.required === true,
  choices: 'of' in shape ? [...shape.of] : [],
  to: shape.type === 'reference' ? shape.to : null,
})
