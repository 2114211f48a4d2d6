import { createReadStream } from 'node:fs'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { xmlText } from './xml-text.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
/** Words that come again and again are written once; so many are remembered. */
const REMEMBERED = 20_000
const FLUSH = 64 * 1024

/** The texts of a workbook. They come last in the file and are too many for memory: until then they wait in a temporary file. */
export class SharedStrings {
  readonly #known = new Map<string, number>()
  #count = 0
  #waiting = HEAD
  readonly #file: FileHandle
  readonly #folder: string

  private constructor(folder: string, file: FileHandle) {
    this.#folder = folder
    this.#file = file
  }

  static async open(): Promise<SharedStrings> {
    const folder = await mkdtemp(path.join(tmpdir(), 'treppenhaus-export-'))
    return new SharedStrings(folder, await open(path.join(folder, 'strings'), 'w', 0o600))
  }

  /** The number of a text. */
  numberOf(text: string): number {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const number = this.#count++
    if (this.#known.size < REMEMBERED) this.#known.set(text, number)
    this.#waiting += `<si><t xml:space="preserve">${xmlText(escaped(text))}</t></si>`
    return number
  }

  /** Writes down what has gathered. */
  async flush(least = FLUSH): Promise<void> {
    if (this.#waiting.length < least) return
    const text = this.#waiting
    this.#waiting = ''
    await this.#file.appendFile(text)
  }

  /** The whole part of the file, once all texts are known. */
  async read(): Promise<Readable> {
    this.#waiting += '</sst>'
    await this.flush(0)
    return createReadStream(path.join(this.#folder, 'strings'))
  }

  async close(): Promise<void> {
    await this.#file.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)/g

/** What XML cannot hold is written by its number, and so is what would be taken for one. */
const escaped = (text: string) => text.replace(UNWRITABLE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
