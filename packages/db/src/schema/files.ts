import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'

export type FileState = 'quarantined' | 'ready' | 'refused'
export type FileKind = 'image' | 'pdf'
export type FileRefusal = 'unreadable' | 'too_many_pixels' | 'timed_out'

/** Uploaded first, referred to later; what nobody refers to is removed after a day. */
export const files = pgTable(
  'files',
  {
    id: id(),
    state: text().$type<FileState>().notNull().default('quarantined'),
    refusal: text().$type<FileRefusal>(),
    kind: text().$type<FileKind>().notNull(),
    mediaType: text('media_type').notNull(),
    /** As the uploader called it; shown, never a path. */
    name: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    width: integer(),
    height: integer(),
    uploadedByAccountId: uuid('uploaded_by_account_id').references(() => accounts.id),
    /** Uploaded through a signed link. */
    uploadedByOrderLinkId: uuid('uploaded_by_order_link_id'),
    createdAt: createdAt(),
    processedAt: instant('processed_at'),
  },
  (table) => [index('files_by_state').on(table.state, table.createdAt), index('files_by_account').on(table.uploadedByAccountId)],
)
