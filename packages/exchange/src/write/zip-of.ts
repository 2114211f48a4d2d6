import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of an archive, made when its turn comes. */
export type ZipEntry = { name: string; open: () => Readable | Promise<Readable> }

/** The same contents are the same archive, whenever it is made. */
const WRITTEN = new Date(2000, 0, 1)

/** An archive that is packed while it is sent; a file that cannot be made breaks it off, so that nobody takes a half for the whole. */
export async function* zipOf(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  let open: Readable | undefined
  const breakOff = (error: Error) => void (zip.outputStream as Readable).destroy(error)
  zip.on('error', breakOff)
  for (const entry of entries)
    zip.addReadStreamLazy(entry.name, { mtime: WRITTEN }, (take) => {
      void Promise.resolve(entry.open()).then((stream) => {
        open = stream.on('error', breakOff)
        take(null, stream)
      }, breakOff)
    })
  zip.end()
  try {
    yield* zip.outputStream as AsyncIterable<Buffer>
  } finally {
    open?.destroy()
  }
}
