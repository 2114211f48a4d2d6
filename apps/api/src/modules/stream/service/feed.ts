import type { Organization } from '@treppenhaus/db/organization'
import type { Actor } from '@treppenhaus/domain/policy'
import { type EventRow, eventsAfter, lastSeq } from '../repository.ts'
import { type Change, changesOf } from './visible-changes.ts'

/** One open stream. */
export type Reader = {
  /** Who reads, as of now. @throws when the session has ended */
  actor: () => Promise<Actor>
  /** The account, or the link. */
  key: string
  send: (seq: number, change: Change) => void
  resync: (seq: number) => void
  /** Names the place in the stream without telling anything. */
  mark: (seq: number) => void
  close: () => void
}

const MOST_REPLAYED = 500
/** Streams one account may have open; a further one closes the oldest. */
const MOST_OF_ONE = 10
/** Numbers are given before COMMIT, so an event may appear after one with a higher number: so far back it is looked for. */
const LOOK_BACK = 200

/** The streams of one organization and how far they have read. */
export class Feed {
  readonly #organization: Organization
  readonly #readers = new Set<Reader>()
  readonly #seen = new Set<number>()
  #last: number | undefined
  #reading: Promise<void> | undefined
  #again = false

  constructor(organization: Organization) {
    this.#organization = organization
  }

  get size(): number {
    return this.#readers.size
  }

  /** @param after the number of the last event the reader has had; undefined: it begins now */
  async join(reader: Reader, after: number | undefined): Promise<void> {
    await this.#begin()
    this.#makeRoom(reader.key)
    this.#readers.add(reader)
    const last = this.#last ?? 0
    if (after === undefined) return reader.mark(last)
    const missed = await eventsAfter(this.#organization.db, after, MOST_REPLAYED + 1)
    if (after > last || missed.length > MOST_REPLAYED) return reader.resync(Math.max(last, missed.at(-1)?.seq ?? 0))
    await this.#tell(missed, [reader])
  }

  leave(reader: Reader): void {
    this.#readers.delete(reader)
  }

  /** Reads what is new and tells it; calls that come meanwhile become one more round. */
  catchUp(): Promise<void> {
    if (this.#reading) {
      this.#again = true
      return this.#reading
    }
    this.#reading = this.#read().finally(() => (this.#reading = undefined))
    return this.#reading
  }

  /** Closes the streams of whom the session has ended. @param key one account; undefined: all */
  async recheck(key?: string): Promise<void> {
    await Promise.all([...this.#readers].filter((reader) => key === undefined || reader.key === key).map((reader) => this.#actorOf(reader)))
  }

  closeAll(): void {
    for (const reader of this.#readers) reader.close()
  }

  #makeRoom(key: string): void {
    const own = [...this.#readers].filter((reader) => reader.key === key)
    for (const reader of own.slice(0, Math.max(0, own.length - MOST_OF_ONE + 1))) {
      this.leave(reader)
      reader.close()
    }
  }

  async #begin(): Promise<void> {
    if (this.#last !== undefined) return
    const last = await lastSeq(this.#organization.db)
    const before = await eventsAfter(this.#organization.db, last - LOOK_BACK, LOOK_BACK)
    for (const { seq } of before) this.#seen.add(seq)
    this.#last ??= last
  }

  async #read(): Promise<void> {
    do {
      this.#again = false
      await this.#begin()
      const last = this.#last ?? 0
      const rows = await eventsAfter(this.#organization.db, last - LOOK_BACK, LOOK_BACK * 10)
      const fresh = rows.filter(({ seq }) => !this.#seen.has(seq))
      for (const { seq } of rows) this.#seen.add(seq)
      this.#last = Math.max(last, rows.at(-1)?.seq ?? 0)
      for (const seq of this.#seen) if (seq <= this.#last - LOOK_BACK * 2) this.#seen.delete(seq)
      await this.#tell(fresh, [...this.#readers])
    } while (this.#again)
  }

  async #tell(events: readonly EventRow[], readers: readonly Reader[]): Promise<void> {
    if (events.length === 0 || readers.length === 0) return
    const changesFor = await changesOf(this.#organization.db, events)
    for (const reader of readers) {
      const actor = await this.#actorOf(reader)
      if (!actor) continue
      for (const event of events) for (const change of changesFor(actor, event)) reader.send(event.seq, change)
    }
  }

  async #actorOf(reader: Reader): Promise<Actor | undefined> {
    try {
      return await reader.actor()
    } catch {
      this.leave(reader)
      reader.close()
      return undefined
    }
  }
}
