import type { Organization } from '@treppenhaus/db/organization'
import type { Storage } from '@treppenhaus/files/open-storage'
import type { Organizations } from './organizations.ts'
import { announceClosings } from './schedules/announce-closings.ts'
import { closeTickets } from './schedules/close-tickets.ts'
import { forgetOldRows } from './schedules/forget-old-rows.ts'
import { removeUnusedFiles } from './schedules/remove-unused-files.ts'

const HOUR_MS = 3_600_000

/** What is due by the clock, in one organization. Each is safe to run at the same time in several workers, and to run again. */
const chores: ((organization: Organization, storage: Storage) => Promise<unknown>)[] = [
  announceClosings,
  closeTickets,
  (organization, storage) => removeUnusedFiles(organization, storage),
  forgetOldRows,
]

/** Runs all chores in all organizations, one after the other; one that fails stops no other. */
export async function runSchedules(
  organizations: Pick<Organizations, 'list'>,
  storage: Storage,
  onError: (error: unknown, slug: string) => void,
  stopped: () => boolean = () => false,
): Promise<void> {
  for (const organization of await organizations.list()) {
    for (const chore of chores) {
      if (stopped()) return
      await chore(organization, storage).catch((error: unknown) => onError(error, organization.slug))
    }
  }
}

/** Every hour from now on, the first time after a minute, so that a start is quick. */
export function startSchedules(
  run: (stopped: () => boolean) => Promise<void>,
  onError: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let stopped = false
  let underWay: Promise<void> = Promise.resolve()
  const begin = () => {
    underWay = run(() => stopped).catch(onError)
  }
  const first = setTimeout(begin, 60_000)
  const hourly = setInterval(begin, HOUR_MS)
  return {
    stop: async () => {
      stopped = true
      clearTimeout(first)
      clearInterval(hourly)
      await underWay
    },
  }
}
