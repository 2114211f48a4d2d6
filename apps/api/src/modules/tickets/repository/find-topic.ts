import type { Tx } from '@treppenhaus/db/organization'
import { topics } from '@treppenhaus/db/schema/topics'
import { and, eq, isNull } from 'drizzle-orm'

export async function topicExists(tx: Tx, id: string): Promise<boolean> {
  const found = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(and(eq(topics.id, id), isNull(topics.archivedAt)))
  return found.length > 0
}
