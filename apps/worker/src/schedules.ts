import type { Organization } from '@treppenhaus/db/organization'
import type { Storage } from '@treppenhaus/files/open-storage'
import type { Organizations } from './organizations.ts'
import { goOnWaiting } from './imports/go-on.ts'
import { announceClosings } from './schedules/announce-closings.ts'
import { applyScheduledChanges } from './schedules/apply-scheduled-changes.ts'
import { callDigests } from './schedules/call-digests.ts'
import { closeTickets } from './schedules/close-tickets.ts'
import { forgetImports } from './schedules/forget-imports.ts'
import { forgetOldRows } from './schedules/forget-old-rows.ts'
import { removeUnusedFiles } from './schedules/remove-unused-files.ts'

export const HOUR_MS = 3_600_000
export const MINUTE_MS = 60_000

type Chore = (organization: Organization, storage: Storage) => Promise<unknown>

/** What is due by the clock, in one organization. Each is safe to run at the same time in several workers, and to run again. */
export const hourly: readonly Chore[] = [
  announceClosings,
  closeTickets,
  (organization, storage) => removeUnusedFiles(organization, storage),
  forgetOldRows,
  forgetImports,
]

/** What is due at a time of the day that people know. */
export const everyMinute: readonly Chore[] = [(organization) => callDigests(organization), applyScheduledChanges, goOnWaiting]

/** Runs all chores in all organizations, one after the other; one that fails stops no other. */
export async function runSchedules(
  organizations: Pick<Organizations, 'list'>,
  storage: Storage,
  onError: (error: unknown, slug: string) => void,
  stopped: () => boolean = () => false,
  chores: readonly Chore[] = hourly,
): Promise<void> {
  for (const organization of await organizations.list()) {
    for (const chore of chores) {
      if (stopped()) return
      await chore(organization, storage).catch((error: unknown) => onError(error, organization.slug))
    }
  }
}

/** Again and again from now on, never twice at a time, the first time after a minute, so that a start is quick. */
export function startSchedules(
  everyMs: number,
  run: (stopped: () => boolean) => Promise<void>,
  onError: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let stopped = false
  let underWay: Promise<void> | undefined
  const begin = () => {
    underWay ??= run(() => stopped)
      .catch(onError)
      .finally(() => {
        underWay = undefined
      })
  }
  const first = setTimeout(begin, MINUTE_MS)
  const later = setInterval(begin, everyMs)
  return {
    stop: async () => {
      stopped = true
      clearTimeout(first)
      clearInterval(later)
      await underWay
    },
  }
}
