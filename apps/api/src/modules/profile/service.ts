import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { Actor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { attachableFiles, fileLinks } from '../files/service.ts'
import * as repository from './repository.ts'
import type { EditProfileBody, Profile } from './schema.ts'

export async function readProfile(
  organization: Organization,
  db: Db | Tx,
  actor: Actor,
  accountId: string,
): Promise<Static<typeof Profile>> {
  const found = await repository.findProfile(db, accountId)
  if (!found) throw new Refusal('not_authenticated')
  const photo = found.photo && fileLinks(organization, actor)(found.photo)
  return { ...found, photo, nameEditable: actor.audience !== 'portal' }
}

/** @throws Refusal 400 `unknown_file` for a photo that is none, or somebody else's */
export const editProfile = (organization: Organization, actor: Actor, accountId: string, body: Static<typeof EditProfileBody>) =>
  transaction(organization, async (tx) => {
    const { name, ...changes } = body
    if (changes.avatarFileId) await requireOwnImage(tx, actor, accountId, changes.avatarFileId)
    const all = { ...changes, ...(name !== undefined && { displayName: name.trim() }) }
    if (Object.keys(all).length > 0) await repository.saveProfile(tx, accountId, all)
    return readProfile(organization, tx, actor, accountId)
  })

async function requireOwnImage(tx: Tx, actor: Actor, accountId: string, fileId: string) {
  const present = await repository.findProfile(tx, accountId)
  if (present?.photo?.id === fileId) return
  await attachableFiles(tx, actor, [fileId], '/avatarFileId')
  if (!(await repository.isImage(tx, fileId))) throw refuseField('unknown_file', '/avatarFileId')
}
