import { fileColumns, type FileFacts } from '@treppenhaus/db/file-json'
import { uuids } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { properties, units } from '@treppenhaus/db/schema/properties'
import { recordPhotos } from '@treppenhaus/db/schema/property-office'
import { eq, sql, type SQL } from 'drizzle-orm'

/** Whose photos: a property's or a unit's. */
export type Holder = { kind: 'property' | 'unit'; id: string }
type PhotoRow = FileFacts & { photoId: string; caption: string }

const ofHolder = ({ kind, id }: Holder): SQL => (kind === 'property' ? sql`r.property_id = ${id}` : sql`r.unit_id = ${id}`)

/** The property the photos belong to in the end, and whether their holder is archived. @param lock for a change of the list */
export async function findHolder(db: Db | Tx, { kind, id }: Holder, { lock = false } = {}) {
  const of =
    kind === 'property'
      ? db.select({ propertyId: properties.id, archivedAt: properties.archivedAt }).from(properties).where(eq(properties.id, id))
      : db.select({ propertyId: units.propertyId, archivedAt: units.archivedAt }).from(units).where(eq(units.id, id))
  const [row] = await (lock ? of.for('update') : of)
  return row
}

export async function findPhotos(db: Db | Tx, holder: Holder): Promise<PhotoRow[]> {
  const { rows } = await db.execute<PhotoRow>(sql`
    select r.id as "photoId", r.caption, ${fileColumns}, f.size::int as size from record_photos r join files f on f.id = r.file_id
    where ${ofHolder(holder)} order by r.position, r.created_at, r.id`)
  return rows
}

export async function findPhotoHolder(db: Db | Tx, id: string): Promise<Holder | undefined> {
  const { propertyId, unitId } = recordPhotos
  const [row] = await db.select({ propertyId, unitId }).from(recordPhotos).where(eq(recordPhotos.id, id))
  if (row?.unitId) return { kind: 'unit', id: row.unitId }
  return row?.propertyId ? { kind: 'property', id: row.propertyId } : undefined
}

/** Of these files those that are pictures. */
export async function findPictures(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from files where id = any(${uuids(ids)}) and kind = 'image'`)
  return rows.map(({ id }) => id)
}

/** After those that are there. */
export async function insertPhotos(tx: Tx, { kind, id }: Holder, fileIds: readonly string[], caption: string): Promise<void> {
  const column = kind === 'property' ? sql`property_id` : sql`unit_id`
  await tx.execute(sql`
    insert into record_photos (${column}, file_id, caption, position)
    select ${id}, f.id, ${caption}, coalesce((select max(r.position) from record_photos r where ${ofHolder({ kind, id })}), 0) + f.position
    from unnest(${uuids(fileIds)}) with ordinality as f (id, position)`)
}

export const updateCaption = (tx: Tx, id: string, caption: string) =>
  tx.update(recordPhotos).set({ caption }).where(eq(recordPhotos.id, id))

export const deletePhoto = (tx: Tx, id: string) => tx.delete(recordPhotos).where(eq(recordPhotos.id, id))

export const orderPhotos = (tx: Tx, ids: readonly string[]) =>
  tx.execute(sql`
    update record_photos r set position = o.position from unnest(${uuids(ids)}) with ordinality as o (id, position) where r.id = o.id`)
