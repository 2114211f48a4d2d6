import type { Db, Tx } from '@treppenhaus/db/organization'
import type { PortalActor, StaffActor } from '@treppenhaus/domain/policy'
import * as repository from '../repository/find-writer.ts'

/** Whether an account wrote in a ticket that the reader sees, and in a part they read. */
export const wroteTo = (db: Db | Tx, reader: PortalActor, accountId: string) => repository.wroteTo(db, reader, accountId)

/** Whether a person reported something of the houses somebody works with. */
export const reportedTo = (db: Db | Tx, reader: StaffActor, personId: string) => repository.reportedTo(db, reader, personId)
