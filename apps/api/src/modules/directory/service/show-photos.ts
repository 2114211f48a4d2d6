import type { Db, Tx } from '@treppenhaus/db/organization'
import * as repository from '../repository.ts'

/** Whether somebody shows their picture to the people of a house that is the reader's too. */
export const showsPhotoTo = (db: Db | Tx, readerPersonId: string, personId: string) => repository.showsPhotoTo(db, readerPersonId, personId)
