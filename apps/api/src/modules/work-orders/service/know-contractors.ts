import type { Db, Tx } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import * as repository from '../repository/find-contractor-houses.ts'

/** Whether a contractor has orders of the houses somebody works with. */
export const worksFor = (db: Db | Tx, reader: StaffActor, contractorId: string) => repository.worksFor(db, reader, contractorId)
