import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from './columns.ts'

/** Security-relevant acts; append-only by the rights of the role, without content. */
export const audit = pgTable(
  'audit',
  {
    id: id(),
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    at: instant('at').notNull().defaultNow(),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    act: text().notNull(),
    objectKind: text('object_kind'),
    objectId: text('object_id'),
    reason: text(),
    requestId: text('request_id'),
  },
  (table) => [index('audit_by_time').on(table.at), index('audit_by_actor').on(table.actorId, table.at)],
)
