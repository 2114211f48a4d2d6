import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { files } from '@treppenhaus/db/schema/files'
import { imports } from '@treppenhaus/db/schema/imports'
import { transaction } from '@treppenhaus/db/transaction'
import { cleanName } from '@treppenhaus/files/clean-name'
import type { Storage } from '@treppenhaus/files/open-storage'
import { eq, sql } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Advert, Attachment } from '../read/open-immo/advert.ts'
import { attachmentPath } from '../read/open-immo/attachment-path.ts'
import { type Archive, isArchive, openDelivery } from '../read/open-immo/open-document.ts'
import { readAdverts } from '../read/open-immo/read-adverts.ts'
import { storedSource } from '../stored-source.ts'
import { attachedFileId } from './attached-file-id.ts'
import { pictureType } from './picture-type.ts'

const LARGEST = 15 * 1024 * 1024
const MOST_OF_A_UNIT = 40

type Import = { id: string; createdByAccountId: string | null }

/**
 * Brings the pictures of an OpenImmo delivery to its units, after the run: each is kept like an upload and looked through by the worker
 * before anybody sees it. Done again, it only does what is left.
 * @param stopped asked between pictures
 * @returns how many pictures were new
 */
export async function attachFiles(
  organization: Organization,
  storage: Storage,
  importId: string,
  stopped: () => boolean = () => false,
): Promise<number> {
  const [row] = await organization.db.select().from(imports).where(eq(imports.id, importId))
  if (row?.format !== 'openimmo' || row.state !== 'done') return 0
  const source = storedSource(storage, organization.slug, row)
  const delivery = await openDelivery(source, await isArchive(source))
  let added = 0
  try {
    for await (const advert of readAdverts(delivery.open(), { contents: true })) {
      const unitId = advert.isDeleted || advert.attachments.length === 0 ? null : await unitOf(organization, importId, advert)
      if (unitId === null) continue
      for (const attachment of advert.attachments.slice(0, MOST_OF_A_UNIT)) {
        if (stopped()) return added
        const content = await contentOf(attachment, delivery.archive)
        if (content && (await attach(organization, storage, row, unitId, attachment, content))) added++
      }
    }
  } finally {
    await delivery.close()
  }
  return added
}

/** The unit this advert became. */
async function unitOf({ db }: Organization, importId: string, { row }: Advert): Promise<string | null> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select u.id from import_records i join units u on u.id = i.record_id
    where i.import_id = ${importId} and i.row = ${row} and i.kind = 'unit' and i.action is distinct from 'error'`)
  return rows[0]?.id ?? null
}

/** From the document or the archive, never from anywhere else; nothing where it is missing or too large. */
async function contentOf({ content, path, isRemote }: Attachment, archive: Archive | null): Promise<Buffer | null> {
  if (content !== '') {
    const decoded = Buffer.from(content, 'base64')
    return decoded.length > LARGEST ? null : decoded
  }
  const name = isRemote ? null : attachmentPath(archive, path)
  if (!archive || name === null || archive.zip.sizeOf(name) > LARGEST) return null
  return all(await archive.zip.open(name))
}

async function all(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function attach(
  organization: Organization,
  storage: Storage,
  { id: importId, createdByAccountId }: Import,
  unitId: string,
  { title, path }: Attachment,
  content: Buffer,
): Promise<boolean> {
  const mediaType = pictureType(content)
  if (mediaType === null) return false
  const sha256 = createHash('sha256').update(content).digest('hex')
  if (await hasPicture(organization.db, unitId, sha256)) return false
  const id = attachedFileId(importId, unitId, sha256)
  await storage.put({ organization: organization.slug, id, variant: 'original' }, content, content.length)
  return transaction(organization, async (tx) => {
    const { rows } = await tx.execute(sql`select from units where id = ${unitId} for update`)
    if (rows.length === 0 || (await hasPicture(tx, unitId, sha256))) return false
    const facts = { kind: 'image', mediaType, size: content.length, sha256, uploadedByAccountId: createdByAccountId } as const
    await tx.insert(files).values({ id, name: cleanName(path) || cleanName(title), ...facts })
    await tx.execute(sql`
      insert into record_photos (unit_id, file_id, caption, position)
      select ${unitId}, ${id}, ${title.slice(0, 200)}, coalesce(max(position), 0) + 1 from record_photos where unit_id = ${unitId}`)
    await outbox.append(tx, 'file.uploaded.v1', { fileId: id }, createdByAccountId)
    return true
  })
}

async function hasPicture(db: Organization['db'] | Tx, unitId: string, sha256: string): Promise<boolean> {
  const { rows } = await db.execute(
    sql`select from record_photos p join files f on f.id = p.file_id where p.unit_id = ${unitId} and f.sha256 = ${sha256} limit 1`,
  )
  return rows.length > 0
}
