import type { Db, Tx } from '@treppenhaus/db/organization'
import { customFields } from '@treppenhaus/db/schema/custom-fields'
import { fieldOwners } from '@treppenhaus/db/schema/imports'
import type { FieldOwner } from '@treppenhaus/domain/import'
import { type CustomField, type Field, fieldsOf, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { isNull } from 'drizzle-orm'

/** The fields of an organization's records, its own among them, and which system each belongs to. */
export type PortfolioFields = {
  custom: readonly CustomField[]
  of: (kind: RecordKind) => Record<string, Field>
  ownerOf: (kind: RecordKind, field: string) => FieldOwner
}

export async function readPortfolioFields(db: Db | Tx): Promise<PortfolioFields> {
  const custom = await db
    .select()
    .from(customFields)
    .where(isNull(customFields.archivedAt))
    .orderBy(customFields.position, customFields.key)
  const owners = await db.select().from(fieldOwners)
  const ownerOf = new Map(owners.map(({ kind, field, owner }) => [`${kind}.${field}`, owner]))
  const known = new Map<RecordKind, Record<string, Field>>()
  return {
    custom,
    of: (kind) => known.get(kind) ?? known.set(kind, fieldsOf(kind, custom)).get(kind)!,
    ownerOf: (kind, field) => ownerOf.get(`${kind}.${field}`) ?? 'there',
  }
}
