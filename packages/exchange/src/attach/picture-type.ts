const starts: [offset: number, bytes: string, mediaType: string][] = [
  [0, '\u00ff\u00d8\u00ff', 'image/jpeg'],
  [0, '\u0089PNG\r\n\u001a\n', 'image/png'],
  [8, 'WEBP', 'image/webp'],
  [4, 'ftypheic', 'image/heic'],
  [4, 'ftypheix', 'image/heic'],
  [4, 'ftypmif1', 'image/heif'],
]

/** What picture these bytes are, by how they begin; null where they are none that an upload may be. */
export const pictureType = (content: Buffer): string | null =>
  starts.find(([offset, bytes]) => content.toString('latin1', offset, offset + bytes.length) === bytes)?.[2] ?? null
