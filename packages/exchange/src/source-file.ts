import type { Readable } from 'node:stream'

/** A file to read, which can be opened as often as a reader has to. @property size in bytes */
export type SourceFile = { name: string; size: number; open(): Readable }

/** No file above this is read; the API refuses it before. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024
