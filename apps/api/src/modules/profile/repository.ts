import { fileColumns, type FileFacts } from '@treppenhaus/db/file-json'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { eq, sql } from 'drizzle-orm'

export type ProfileFacts = {
  name: string
  position: string
  about: string
  avatarVariant: number
  photo: FileFacts | null
}

export async function findProfile(db: Db | Tx, accountId: string): Promise<ProfileFacts | undefined> {
  const { rows } = await db.execute<ProfileFacts>(sql`
    select a.display_name as name, coalesce(nullif(a.position, ''), m.position, '') as position, a.about,
      a.avatar_variant as "avatarVariant",
      (select to_json(x) from (select ${fileColumns} from files f where f.id = a.avatar_file_id) x) as photo
    from accounts a left join staff_members m on m.id = a.staff_id where a.id = ${accountId}`)
  return rows[0]
}

export type ProfileChanges = {
  displayName?: string
  position?: string
  about?: string
  avatarVariant?: number
  avatarFileId?: string | null
}

export const saveProfile = (tx: Tx, accountId: string, changes: ProfileChanges) =>
  tx.update(accounts).set(changes).where(eq(accounts.id, accountId))

export async function isImage(tx: Tx, fileId: string): Promise<boolean> {
  return (await tx.execute(sql`select from files where id = ${fileId} and kind = 'image'`)).rowCount === 1
}
