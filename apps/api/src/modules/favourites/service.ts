import type { Db } from '@treppenhaus/db/organization'
import type { Actor } from '@treppenhaus/domain/policy'
import { Refusal } from '../../errors.ts'
import * as repository from './repository.ts'

export const listFavourites = async (db: Db, accountId: string) => ({ propertyIds: await repository.listFavourites(db, accountId) })

/** @throws Refusal 404 for a house the actor has nothing to do with */
export async function keepFavourite(db: Db, actor: Actor, accountId: string, propertyId: string) {
  if (!(await repository.isVisible(db, actor, propertyId))) throw new Refusal('not_found')
  await repository.addFavourite(db, accountId, propertyId)
}

/** @throws Refusal 404 for a house the actor has nothing to do with */
export async function dropFavourite(db: Db, actor: Actor, accountId: string, propertyId: string) {
  if (!(await repository.isVisible(db, actor, propertyId))) throw new Refusal('not_found')
  await repository.removeFavourite(db, accountId, propertyId)
}
