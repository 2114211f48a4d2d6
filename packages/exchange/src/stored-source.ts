import type { Storage } from '@treppenhaus/files/open-storage'
import { Readable } from 'node:stream'
import type { SourceFile } from './source-file.ts'
import { storedImport } from './stored-import.ts'

/** The file of an import, to be read from the storage as often as a reader has to. Reading one that is gone fails with FileMissingError. */
export function storedSource(
  storage: Storage,
  organization: string,
  { id, fileName: name, fileSize: size }: { id: string; fileName: string; fileSize: number },
): SourceFile {
  async function* content() {
    yield* await storage.get(storedImport(organization, id))
  }
  return { name, size, open: () => Readable.from(content(), { objectMode: false }) }
}
