import { createHash } from 'node:crypto'

/** The id of a picture that an import brought to a unit: the same every time, so that nothing is stored twice however often it is tried. */
export function attachedFileId(importId: string, unitId: string, sha256: string): string {
  const hash = createHash('sha256').update(`${importId} ${unitId} ${sha256}`).digest('hex')
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')
}
