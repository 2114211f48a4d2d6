import type { Organization } from '@treppenhaus/db/organization'
import { Feed, type Reader } from './service/feed.ts'

const PING_MS = 20_000

export type Streams = {
  /** @returns ends it */
  join: (organization: Organization, reader: Reader, after: number | undefined) => Promise<() => void>
  /** The outbox of an organization has something, or may have; without a name, of each. */
  catchUp: (organization?: string) => void
  /** The sessions of an account, or of everybody, may have ended. */
  recheck: (organization?: string, key?: string) => void
  /** Open streams. */
  readonly size: number
  close: () => void
}

/** The open streams of this process, by organization. What no notice told is found every 20 s. */
export function openStreams(onError: (error: unknown) => void = () => {}): Streams {
  const feeds = new Map<string, Feed>()
  const each = (organization: string | undefined, work: (feed: Feed) => Promise<void>) => {
    const chosen = organization === undefined ? [...feeds.values()] : [feeds.get(organization)]
    for (const feed of chosen) if (feed) work(feed).catch(onError)
  }
  const catchUp = (organization?: string) => each(organization, (feed) => feed.catchUp())
  let closed = false
  const timer = setInterval(catchUp, PING_MS).unref()
  return {
    join: async (organization, reader, after) => {
      const feed = feeds.get(organization.slug) ?? new Feed(organization)
      feeds.set(organization.slug, feed)
      const leave = () => {
        feed.leave(reader)
        if (feed.size === 0 && feeds.get(organization.slug) === feed) feeds.delete(organization.slug)
      }
      try {
        await feed.join(reader, after)
        if (closed) reader.close() // it came while all others were closed
      } catch (error) {
        leave()
        throw error
      }
      return leave
    },
    catchUp,
    recheck: (organization, key) => each(organization, (feed) => feed.recheck(key)),
    get size() {
      let sum = 0
      for (const feed of feeds.values()) sum += feed.size
      return sum
    },
    close: () => {
      closed = true
      clearInterval(timer)
      for (const feed of feeds.values()) feed.closeAll()
      feeds.clear()
    },
  }
}
