import type { Organization } from '@treppenhaus/db/organization'
import type { ColumnMapping, Dialect, ImportFormat, ImportProblem } from '@treppenhaus/domain/import'
import type { Storage } from '@treppenhaus/files/open-storage'

export type Table = { headings: string[]; sample: string[][]; sheets: string[]; guess: ColumnMapping; rememberedAs: string | null }
export type Inspected = {
  format: ImportFormat
  dialect: Dialect | null
  mapping: ColumnMapping | null
  problem: ImportProblem | null
  table: Table
}

/** What a stored file is and what its columns mean. @param dialect chosen by a person */
export async function inspectFile(
  _organization: Organization,
  _storage: Storage,
  { format = 'csv', dialect = null }: { id: string; fileName: string; fileSize: number; format?: ImportFormat; dialect?: Dialect | null },
): Promise<Inspected> {
  return { format, dialect, mapping: null, problem: null, table: { headings: [], sample: [], sheets: [], guess: [], rememberedAs: null } }
}
