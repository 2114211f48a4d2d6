import type { Db } from '@treppenhaus/db/organization'
import * as repository from './repository.ts'

/** The topics a report can have, in the order the organization chose. */
export const listTopics = async (db: Db) => ({ items: await repository.listTopics(db) })
