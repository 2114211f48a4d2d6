import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FSDriver } from 'flydrive/drivers/fs'
import type { WriteOptions } from 'flydrive/types'

/** Files on the local disk that are there completely or not at all: written beside, synced, then renamed. */
export class AtomicFsDriver extends FSDriver {
  readonly #root: string

  constructor(root: string) {
    super({ location: root, visibility: 'private' })
    this.#root = root
  }

  override put(key: string, contents: string | Uint8Array, options?: WriteOptions): Promise<void> {
    return this.putStream(key, Readable.from([contents], { objectMode: false }), options)
  }

  /** @throws Error when the stream breaks off, has another length than `contentLength`, or the disk is full; then nothing is left */
  override async putStream(key: string, contents: Readable, options?: WriteOptions): Promise<void> {
    const target = path.join(this.#root, key)
    const draft = `${target}.${randomUUID()}.part`
    await fs.mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    try {
      const file = await fs.open(draft, 'wx', 0o600)
      await pipeline(contents, file.createWriteStream({ flush: true }))
      const { size } = await fs.stat(draft)
      if (options?.contentLength !== undefined && size !== options.contentLength) {
        throw new Error(`The file should have ${options.contentLength} bytes and has ${size}.`)
      }
      await fs.rename(draft, target)
    } catch (error) {
      contents.destroy()
      await fs.rm(draft, { force: true })
      throw error
    }
  }

  /** @throws at once when it is missing, not when the stream is read */
  override async getStream(key: string): Promise<Readable> {
    const file = await fs.open(path.join(this.#root, key))
    return file.createReadStream()
  }
}
