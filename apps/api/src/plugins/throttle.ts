import type { Db } from '@treppenhaus/db/organization'
import { sql } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { Refusal } from '../errors.ts'

/**
 * Counts a try, for all processes, and refuses the one that is too many. The count survives when the work around it is rolled back,
 * so call it with `db` and before a transaction.
 * @param bucket purpose and subject, such as `login:net:192.0.2.0/24`; stored hashed
 * @throws Refusal 429 with the seconds until the window ends
 */
export async function throttle(db: Db, bucket: string, limit: number, windowSeconds: number): Promise<void> {
  const { tries, wait } = await countTry(db, bucket, windowSeconds)
  if (tries > limit) throw new Refusal('too_many_requests', { retryAfter: wait })
}

/**
 * A count is not worth a wait for the disk, during which its connection would serve nobody: many log-ins at once would stop everybody
 * else. What a crash of the server may lose are the tries of its last second.
 */
const unhurried = sql`unhurried as (select set_config('synchronous_commit', 'off', true))`

/**
 * Counts a try, or several at once.
 * @param db not a transaction: it would not wait for the disk either
 * @returns the tries in this window, and the seconds until it ends
 */
export async function countTry(db: Db, bucket: string, windowSeconds: number, times = 1): Promise<{ tries: number; wait: number }> {
  const start = windowStart(windowSeconds)
  const { rows } = await db.execute<{ tries: number }>(sql`
    with ${unhurried}
    insert into throttles (bucket, window_start, tries) select ${hashOf(bucket)}, ${start.toISOString()}::timestamptz, ${times}::int from unhurried
    on conflict (bucket, window_start) do update set tries = throttles.tries + excluded.tries returning tries`)
  return { tries: rows[0]?.tries ?? times, wait: waitOf(start, windowSeconds) }
}

/** Takes a counted try back: it was none of those that are limited. */
export async function withdrawTry(db: Db, bucket: string, windowSeconds: number): Promise<void> {
  await db.execute(sql`
    with ${unhurried}
    update throttles set tries = greatest(tries - 1, 0) from unhurried
    where bucket = ${hashOf(bucket)} and window_start = ${windowStart(windowSeconds).toISOString()}::timestamptz`)
}

/** The net an address belongs to: /24 of IPv4, /64 of IPv6, so that one subscriber has one bucket. */
export function netOf(ip: string): string {
  const v4 = /(?:^|:)(\d+\.\d+\.\d+)\.\d+$/.exec(ip)
  if (v4) return `${v4[1]}.0/24`
  if (!isIPv6(ip)) return ip
  const [head = '', tail] = ip.split('%', 1)[0]!.toLowerCase().split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.padStart(4, '0'))
    .join(':')}::/64`
}

const windowStart = (seconds: number) => new Date(Math.floor(Date.now() / (seconds * 1000)) * seconds * 1000)
const waitOf = (start: Date, seconds: number) => Math.max(1, Math.ceil((start.getTime() + seconds * 1000 - Date.now()) / 1000))
const hashOf = (bucket: string) => createHash('sha256').update(bucket).digest('base64url')
