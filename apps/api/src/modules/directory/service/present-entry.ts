import type { Organization } from '@treppenhaus/db/organization'
import type { PortalActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { avatarLinks } from '../../files/service.ts'
import type { EntryFacts } from '../repository.ts'
import type { DirectoryEntry } from '../schema.ts'

/** Makes the wire form of entries for one reader. */
export function entryPresenter(organization: Organization, actor: PortalActor): (facts: EntryFacts) => Static<typeof DirectoryEntry> {
  const present = avatarLinks(organization, actor)
  return ({ personId, name, roles, unitNumber, floor, position, email, phone, about, avatar, address }) => ({
    personId,
    name,
    roles,
    isMe: personId === actor.personId,
    unitNumber,
    floor,
    position,
    email,
    phone,
    about,
    avatar: avatar && present(avatar),
    address,
  })
}
