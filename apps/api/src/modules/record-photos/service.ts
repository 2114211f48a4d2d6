import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { attachableFiles, fileLinks } from '../files/service.ts'
import * as repository from './repository.ts'
import type { Holder } from './repository.ts'
import type { AddPhotosBody } from './schema.ts'

const MOST_PHOTOS = 100

/** @throws Refusal 404 */
export async function listPhotos(organization: Organization, actor: StaffActor, holder: Holder) {
  await visibleHolder(organization.db, actor, holder)
  return present(organization, organization.db, actor, holder)
}

/** @throws Refusal 404, 409 `record_archived`, `limit_reached`, 400 `unknown_file` for what is not one's own picture or hangs somewhere */
export async function addPhotos(
  organization: Organization,
  tx: Tx,
  actor: StaffActor,
  holder: Holder,
  { fileIds, caption = '' }: Static<typeof AddPhotosBody>,
) {
  const { archivedAt } = await visibleHolder(tx, actor, holder, { lock: true })
  if (archivedAt) throw new Refusal('record_archived')
  await attachableFiles(tx, actor, fileIds, '/fileIds')
  if ((await repository.findPictures(tx, fileIds)).length !== fileIds.length) throw refuseField('unknown_file', '/fileIds')
  await repository.insertPhotos(tx, holder, fileIds, caption)
  const photos = await present(organization, tx, actor, holder)
  if (photos.items.length > MOST_PHOTOS) throw new Refusal('limit_reached')
  return photos
}

/** @throws Refusal 404 */
export const editCaption = (organization: Organization, actor: StaffActor, id: string, caption: string) =>
  transaction(organization, async (tx) => {
    const holder = await lockHolderOf(tx, actor, id)
    await repository.updateCaption(tx, id, caption)
    const { items } = await present(organization, tx, actor, holder)
    return items.find((photo) => photo.id === id)!
  })

/** Nobody refers to its file any more, which goes within a day. @throws Refusal 404 */
export const removePhoto = (organization: Organization, actor: StaffActor, id: string) =>
  transaction(organization, async (tx) => {
    await lockHolderOf(tx, actor, id)
    await repository.deletePhoto(tx, id)
  })

/** @throws Refusal 404, 400 where these are not exactly the photos that are there */
export const orderPhotos = (organization: Organization, actor: StaffActor, holder: Holder, ids: readonly string[]) =>
  transaction(organization, async (tx) => {
    await visibleHolder(tx, actor, holder, { lock: true })
    const there = (await repository.findPhotos(tx, holder)).map(({ photoId }) => photoId)
    if (there.length !== ids.length || !there.every((id) => ids.includes(id))) throw refuseField('unknown_reference', '/ids')
    await repository.orderPhotos(tx, ids)
    return present(organization, tx, actor, holder)
  })

async function present(organization: Organization, db: Db | Tx, actor: StaffActor, holder: Holder) {
  const link = fileLinks(organization, actor)
  const photos = await repository.findPhotos(db, holder)
  return { items: photos.map(({ photoId, caption, ...file }) => ({ id: photoId, caption, file: link(file) })) }
}

async function visibleHolder(db: Db | Tx, actor: StaffActor, holder: Holder, options = {}) {
  const found = await repository.findHolder(db, holder, options)
  if (!found || !inScope(actor.scope, found.propertyId)) throw new Refusal('not_found')
  return found
}

async function lockHolderOf(tx: Tx, actor: StaffActor, photoId: string): Promise<Holder> {
  const holder = await repository.findPhotoHolder(tx, photoId)
  if (!holder) throw new Refusal('not_found')
  await visibleHolder(tx, actor, holder, { lock: true })
  return holder
}
