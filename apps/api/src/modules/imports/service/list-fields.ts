import type { Db } from '@treppenhaus/db/organization'
import { type Field, fieldsOf, kindsWithExternalId, recordKinds, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { findCustomFields } from '@treppenhaus/exchange/intake/custom-fields'

/** Everything a column may mean, the organization's own fields included. */
export async function listImportFields(db: Db) {
  const custom = await findCustomFields(db)
  const labels = new Map(custom.map(({ kind, key, labelDe: de, labelEn: en }) => [`${kind}.custom.${key}`, { de, en }]))
  const ofKind = (kind: RecordKind) =>
    Object.entries(fieldsOf(kind, custom)).map(([field, shape]) => {
      const target = `${kind}.${field}`
      return { target, kind, field, ...presentShape(shape), label: labels.get(target) ?? null }
    })
  const externalId = (kind: RecordKind) =>
    (kindsWithExternalId as readonly RecordKind[]).includes(kind)
      ? [{ target: `${kind}.externalId`, kind, field: 'externalId', ...nothing, type: 'external_id' as const, label: null }]
      : []
  return { items: recordKinds.flatMap((kind) => [...externalId(kind), ...ofKind(kind)]) }
}

const nothing = { required: false, choices: [] as string[], to: null as RecordKind | null }

const presentShape = (shape: Field) => ({
  type: shape.type,
  required: shape.required === true,
  choices: 'of' in shape ? [...shape.of] : [],
  to: shape.type === 'reference' ? shape.to : null,
})
