import type { Tx } from '@treppenhaus/db/organization'
import { bulkFields } from '@treppenhaus/domain/bulk-edit'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { CustomField, CustomKind } from '@treppenhaus/domain/record-kinds'
import { checkChanges } from '@treppenhaus/domain/scheduled-change'
import type { FieldError } from '../../../errors.ts'
import { peopleInScope } from '../../people/service.ts'
import { type Fields, findPlace } from '../repository.ts'

type Edit = { kind: CustomKind; ids: readonly string[]; changes: Fields; own: readonly CustomField[] }

/** Why single records cannot be changed like that, each by its place in `ids`; those nobody may see look like those that are not there. */
export async function checkRecords(tx: Tx, actor: StaffActor, records: ReadonlyMap<string, Fields>, edit: Edit): Promise<FieldError[]> {
  const { kind, ids, changes, own } = edit
  const seen = await visible(tx, actor, kind, records)
  const fields = bulkFields(kind, own)
  const propertyOf = await placeOf(tx, changes)
  return ids.flatMap((id, index): FieldError[] => {
    const current = seen.has(id) ? records.get(id) : undefined
    if (!current) return [{ path: `/ids/${index}`, code: 'not_found', message: '' }]
    const isElsewhere = propertyOf !== undefined && current['property'] !== propertyOf
    const problems = isElsewhere ? [{ field: 'building', code: 'unknown_reference' }] : checkChanges(kind, fields, current, changes)
    return problems.map(({ field, code }) => ({ path: `/ids/${index}`, code, message: field }))
  })
}

/** The property a unit must be of, to stand in the building or have the entrance; null where there is no such one. */
async function placeOf(tx: Tx, { building, entrance }: Fields): Promise<string | null | undefined> {
  if (typeof entrance === 'string') {
    const place = await findPlace(tx, 'entrance', entrance)
    return place?.buildingId === building ? place?.propertyId : null
  }
  return typeof building === 'string' ? ((await findPlace(tx, 'building', building))?.propertyId ?? null) : undefined
}

async function visible(tx: Tx, { scope }: StaffActor, kind: CustomKind, records: ReadonlyMap<string, Fields>): Promise<Set<string>> {
  const ids = [...records.keys()]
  if (kind === 'property') return new Set(ids.filter((id) => inScope(scope, id)))
  if (kind === 'unit') return new Set(ids.filter((id) => inScope(scope, String(records.get(id)!['property']))))
  return new Set(kind === 'person' ? await peopleInScope(tx, scope, ids) : ids)
}
