import type { OpenZip } from '../zip/open-zip.ts'

/** The file of the archive that a `pfad` means, in any case and with either slash; null where it is not in there. */
export function attachmentPath(zip: OpenZip | null, given: string): string | null {
  if (!zip) return null
  const wanted = given.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  if (zip.names.includes(wanted)) return wanted
  const alike = zip.names.filter((name) => name.toLowerCase() === wanted.toLowerCase())
  return alike.length === 1 ? alike[0]! : null
}
