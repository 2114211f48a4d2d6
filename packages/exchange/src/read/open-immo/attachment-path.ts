import type { Archive } from './open-document.ts'

/**
 * The file of the archive that a `pfad` means, seen from the document or from the top, in any case and with either slash; null where it is
 * not in there.
 */
export function attachmentPath(archive: Archive | null, given: string): string | null {
  if (!archive) return null
  const { names } = archive.zip
  const wanted = given.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  for (const path of new Set([`${archive.folder}${wanted}`, wanted])) {
    if (names.includes(path)) return path
    const alike = names.filter((name) => name.toLowerCase() === path.toLowerCase())
    if (alike.length === 1) return alike[0]!
  }
  return null
}
