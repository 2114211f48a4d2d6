import type { Db } from '@treppenhaus/db/organization'
import { topics } from '@treppenhaus/db/schema/topics'
import { asc, isNull } from 'drizzle-orm'

export const listTopics = (db: Db) =>
  db
    .select({
      id: topics.id,
      key: topics.key,
      nameDe: topics.nameDe,
      nameEn: topics.nameEn,
      kinds: topics.kinds,
      trade: topics.trade,
      urgency: topics.urgency,
      needsAccess: topics.needsAccess,
      adviceDe: topics.adviceDe,
      adviceEn: topics.adviceEn,
    })
    .from(topics)
    .where(isNull(topics.archivedAt))
    .orderBy(asc(topics.position), asc(topics.nameDe))
