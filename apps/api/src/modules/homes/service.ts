import type { Db, Tx } from '@treppenhaus/db/organization'
import type { PortalActor } from '@treppenhaus/domain/policy'
import * as repository from './repository.ts'

/** Units lived in or owned today and whole properties owned today; the one used last comes first. */
export const listHomes = async (db: Db | Tx, { personId, accountId }: PortalActor) => ({
  items: await repository.listHomes(db, personId, accountId),
})
