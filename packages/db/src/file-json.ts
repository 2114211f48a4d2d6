import { sql, type SQL } from 'drizzle-orm'
import type { Value } from './named-statement.ts'
import type { FileKind, FileRefusal, FileState } from './schema/files.ts'

/** What an answer says of a file; its addresses are signed for the reader afterwards. */
export type FileFacts = {
  id: string
  state: FileState
  refusal: FileRefusal | null
  kind: FileKind
  name: string
  size: number
  width: number | null
  height: number | null
}

/** The columns of `FileFacts` of the row `f` of `files`. */
export const fileColumns = sql.raw('f.id, f.state, f.refusal, f.kind, f.name, f.size, f.width, f.height')

/** Until a file is ready only the account that uploaded it, or the link's order, knows of it. */
export const fileVisible = ({ accountId, workOrderId }: { accountId: Value | null; workOrderId?: string | null }): SQL =>
  workOrderId
    ? sql`(f.state = 'ready' or f.uploaded_by_order_link_id = any(array(select id from order_links where work_order_id = ${workOrderId})))`
    : sql`(f.state = 'ready' or f.uploaded_by_account_id = ${accountId})`
