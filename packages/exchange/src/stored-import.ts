import type { StoredFile } from '@treppenhaus/files/stored-file'

/** Where the file of an import is kept, as it came. */
export const storedImport = (organization: string, importId: string): StoredFile => ({ organization, id: importId, variant: 'import' })
