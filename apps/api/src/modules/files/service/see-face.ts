import type { Db, Tx } from '@treppenhaus/db/organization'
import type { Actor, PortalActor, StaffActor } from '@treppenhaus/domain/policy'
import { showsPhotoTo } from '../../directory/service/show-photos.ts'
import { reportedTo, wroteTo } from '../../tickets/service/know-writers.ts'
import { worksFor } from '../../work-orders/service/know-contractors.ts'
import type { Face, FileWithHolders } from '../repository.ts'

/** A photo of oneself shows to those who write with one, and to neighbours as far as one chose. */
export async function canSeeFace(db: Db | Tx, actor: Actor, { state, faceOf }: FileWithHolders): Promise<boolean> {
  if (!faceOf || state !== 'ready') return false
  if (actor.audience === 'staff') return staffSees(db, actor, faceOf)
  return actor.audience === 'portal' && portalSees(db, actor, faceOf)
}

async function staffSees(db: Db | Tx, actor: StaffActor, { audience, personId, contractorId }: Face) {
  if (audience === 'staff') return true
  if (personId) return reportedTo(db, actor, personId)
  return contractorId !== null && worksFor(db, actor, contractorId)
}

const portalSees = async (db: Db | Tx, actor: PortalActor, { accountId, personId }: Face) =>
  (personId !== null && (await showsPhotoTo(db, actor.personId, personId))) || wroteTo(db, actor, accountId)
